"""How a resolution reads in the minutes: Thai, as a clerk writes it. Pure."""

from __future__ import annotations

from typing import Final

from phakhi.meetings.models import Resolution

KIND_TH: Final = {
    "acknowledge": "รับทราบ",
    "agree": "เห็นชอบ",
    "approve": "อนุมัติ",
    "reject": "ไม่เห็นชอบ",
    "review": "ให้ทบทวน",
    "assign": "มอบหมาย",
}
USUAL_TEXT: Final = {
    "acknowledge": "ตามที่ฝ่ายเลขานุการเสนอ",
    "agree": "ตามที่ฝ่ายเลขานุการเสนอ",
    "approve": "ตามที่เสนอ",
    "reject": "ตามที่เสนอ",
    "review": "เรื่องนี้แล้วนำเสนอที่ประชุมครั้งต่อไป",
    "assign": "",
}
UNANIMOUS: Final = "ที่ประชุมมีมติโดยไม่มีผู้คัดค้าน"


def resolved_th(resolution: Resolution) -> str:
    """One sentence; the figures follow where votes were counted."""
    return " ".join(part for part in (_said(resolution), _figures(resolution)) if part)


def motion_th(resolution: Resolution) -> str:
    """What is voted on: เห็นชอบตามที่เสนอ."""
    return f"{KIND_TH[resolution.kind]}{_gap(resolution.text)}{resolution.text}"


def _said(resolution: Resolution) -> str:
    what = motion_th(resolution)
    if resolution.way == "no_objection":
        is_told = resolution.kind == "acknowledge"  # nobody could object to being told
        return f"ที่ประชุม{what}" if is_told else f"{UNANIMOUS} {what}"
    head = "โดยมติเวียน" if resolution.way == "circulation" else "ที่ประชุม"
    if not resolution.passed:
        return f"{head}ลงมติแล้ว เสียงไม่ถึงเกณฑ์ ญัตติให้{what} ไม่ผ่าน"
    by = "เอกฉันท์" if not resolution.votes_against and not resolution.abstained else "เสียงข้างมาก"
    return f"{head}มีมติ{by} {what}"


def split_motion(proposal: str, usual: str) -> tuple[str, str]:
    """The kind and the words after the verb, of "ที่ประชุมเห็นชอบแผน…"; `usual` if it has no verb."""
    bare = proposal.strip().removeprefix("ที่ประชุม").removeprefix("มีมติ").strip()
    for kind, verb in KIND_TH.items():
        if bare.startswith(verb):
            return kind, bare.removeprefix(verb).strip() or USUAL_TEXT[kind]
    return usual, proposal.strip() or USUAL_TEXT[usual]


def _gap(text: str) -> str:
    return "" if text.startswith(("ตาม", "ให้")) else " "


def _figures(resolution: Resolution) -> str:
    if resolution.way == "no_objection":
        return ""
    said = (
        f"(เห็นด้วย {resolution.votes_for} เสียง ไม่เห็นด้วย {resolution.votes_against} เสียง "
        f"งดออกเสียง {resolution.abstained} เสียง"
    )
    side = {"for": "เห็นด้วย", "against": "ไม่เห็นด้วย"}.get(resolution.casting, "")
    casting = f" ประธานออกเสียงชี้ขาด{side}" if side else ""
    return f"{said}{casting})"
