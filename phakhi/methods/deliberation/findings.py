"""What was found, in plain words, Thai and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from phakhi.methods.deliberation.estimates import LEAST
from phakhi.methods.deliberation.items import Item

_FEW = (
    "มีผู้ตอบทั้งสองครั้งไม่ถึงสิบคน จึงไม่สรุปผล",
    "Fewer than ten people answered both times, so nothing is concluded.",
)
_ALIKE = (
    "ผู้ตอบทั้งสองครั้ง {n} คนเปลี่ยนไปเท่ากันทุกคน ({difference}) จึงไม่มีการทดสอบทางสถิติ",
    "All {n} people who answered both times moved alike ({difference}), so nothing is tested.",
)
_CHANGED = (
    "ผู้ตอบทั้งสองครั้ง {n} คน ค่าเฉลี่ย{th} {size} บนมาตร 0 ถึง 1 (ช่วงความเชื่อมั่น 95% {low} ถึง {high})"
    " ซึ่งมากกว่าที่จะเกิดโดยบังเอิญ (p {p} ปรับแบบโฮล์ม)",
    "Among the {n} people who answered both times the mean {en} by {size} on a scale from 0 to 1"
    " (95 % interval {low} to {high}), more than chance explains (p {p}, Holm).",
)
_PERHAPS = (
    "ผู้ตอบทั้งสองครั้ง {n} คน ค่าเฉลี่ยเปลี่ยน {difference} บนมาตร 0 ถึง 1 (ช่วงความเชื่อมั่น 95% {low} ถึง"
    " {high}) ซึ่งอาจเกิดโดยบังเอิญ (p {p} ปรับแบบโฮล์ม)",
    "Among the {n} people who answered both times the mean changed by {difference} on a scale from"
    " 0 to 1 (95 % interval {low} to {high}); this may be chance (p {p}, Holm).",
)
_GROUPS = (
    " แต่เมื่อนับกลุ่มย่อยเป็นหน่วย ยังตัดความบังเอิญออกไม่ได้ (p {cluster})",
    " With the small groups as units, chance is not ruled out (p {cluster}).",
)
_RISE_AND_FALL = {True: ("เพิ่มขึ้น", "rose"), False: ("ลดลง", "fell")}

Row = Mapping[str, object]


def findings(items: Sequence[Item], rows: Sequence[Row]) -> list[dict[str, str]]:
    return [
        {
            "item": item.name,
            "th": f"{item.label_th}: {_said(row, 0)}",
            "en": f"{item.label_en}: {_said(row, 1)}",
        }
        for item, row in zip(items, rows, strict=True)
    ]


def _said(row: Row, language: int) -> str:
    if cast("int", row["n_pairs"]) < LEAST:
        return _FEW[language]
    change, p = cast("float", row["difference"]), cast("float | None", row["p_holm"])
    if p is None:
        return _ALIKE[language].format(n=row["n_pairs"], difference=f"{change:+.3f}")
    thai, english = _RISE_AND_FALL[change > 0]
    sentence = (_CHANGED if p < 0.05 else _PERHAPS)[language]
    clustered = cast("float | None", row["p_cluster"])
    if p < 0.05 and clustered is not None and clustered >= 0.05:
        sentence += _GROUPS[language]
    return sentence.format(
        n=row["n_pairs"],
        difference=f"{change:+.3f}",
        size=f"{abs(change):.3f}",
        low=f"{row['ci_low']:+.3f}",
        high=f"{row['ci_high']:+.3f}",
        p=as_p(p),
        cluster=as_p(clustered),
        th=thai,
        en=english,
    )


def as_p(p: float | None) -> str:
    """Never 0.000."""
    if p is None:
        return "–"
    return "< 0.001" if p < 0.001 else f"= {p:.3f}"


def stars(p: float | None) -> str:
    limits = (0.001, 0.01, 0.05)
    return "" if p is None else "*" * sum(p < limit for limit in limits)
