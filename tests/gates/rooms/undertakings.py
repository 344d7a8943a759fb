"""Undertakings in every state: some the public reads, one that only insiders know, two of the
member's own; referrals, instructions, a workspace, and what their links open."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core import links
from phakhi.core.files import path_of
from phakhi.core.models import Province, StoredFile
from phakhi.meetings.models import Resolution
from phakhi.networks.models import Actor
from phakhi.parties.models import Party, Post
from phakhi.undertakings.models import (
    BodyReferral,
    DueChange,
    Instruction,
    ProgressNote,
    Topic,
    TopicMessage,
    TopicTask,
    Undertaking,
    UndertakingStep,
)
from phakhi.undertakings.services.revoking import ANSWER, INSTRUCTION, PROGRESS
from tests.gates.planting import CANARY, officer, planted

UNDERTAKINGS = {
    "open": "open",
    "asked": "proposed",
    "work": "working",
    "done": "done",
    "over": "confirmed",
    "refused": "refused",
    "gone": "withdrawn",
    "hidden": "working",
    "own": "proposed",
    "ownwork": "working",
}
INSIDE = ("hidden", "own", "ownwork")
REFERRALS = ("sent", "replied", "private")
INSTRUCTIONS = ("draft", "given", "heard", "reported", "closed")
STATE_OF = {"heard": "acknowledged"}
DAY = date(2026, 3, 2)
SECRET = f"ข้อความภายใน {CANARY}"


def _of_undertaking(province: Province, state: str) -> dict[str, Any]:
    return {"code": f"u{state}{province.code}"}


def _row(province: Province, state: str) -> Undertaking:
    return Undertaking.objects.get(province=province, public_code=f"u{state}{province.code}")


def _of_note(province: Province, state: str) -> dict[str, Any]:
    return {"pk": _row(province, state).notes.get().pk}


def _of_body(province: Province, _state: str) -> dict[str, Any]:
    return {"code": f"carry{province.code}"}


def _body(province: Province, name: str = "carry") -> Body:
    return Body.objects.get(province=province, public_code=f"{name}{province.code}")


def _of_referral(province: Province, state: str) -> dict[str, Any]:
    found = BodyReferral.objects.filter(source=_body(province))
    return {"pk": found.get(number=REFERRALS.index(state) + 1).pk}


def _of_instruction(province: Province, state: str) -> dict[str, Any]:
    return {"code": f"i{state}{province.code}"}


def _of_resolution(province: Province, _state: str) -> dict[str, Any]:
    return {"pk": Resolution.objects.filter(province=province, passed=True)[0].pk}


def _of_topic(province: Province, state: str) -> dict[str, Any]:
    return {"code": f"t{state}{province.code}"}


def _in_topic(model: Any) -> Any:
    return lambda province, state: {
        "pk": model.objects.get(topic__public_code=f"t{state}{province.code}").pk
    }


def _of_link(purpose: str) -> Any:
    def token(province: Province, state: str) -> dict[str, Any]:
        if state == "dead" or province.code != "30":
            return {"token": "dead-token"}
        subject: Any = _row(province, "asked" if purpose == ANSWER else "work")
        if purpose == INSTRUCTION:
            subject = Instruction.objects.get(public_code=f"igiven{province.code}")
        made = links.issue(acting=officer(province), purpose=purpose, subject=subject)
        return {"token": made}

    return token


FAMILIES = {
    "undertaking": ((*UNDERTAKINGS, "elsewhere"), _of_undertaking),
    "progress_note": (("work", "hidden", "elsewhere"), _of_note),
    "carrying_body": (("active", "elsewhere"), _of_body),
    "body_referral": ((*REFERRALS, "elsewhere"), _of_referral),
    "instruction": ((*INSTRUCTIONS, "elsewhere"), _of_instruction),
    "passed_resolution": (("passed",), _of_resolution),
    "topic": (("body", "own", "elsewhere"), _of_topic),
    "topic_task": (("body", "own", "elsewhere"), _in_topic(TopicTask)),
    "topic_message": (("body", "own", "elsewhere"), _in_topic(TopicMessage)),
    "undertaking_link": (("living", "dead"), _of_link(ANSWER)),
    "progress_link": (("living", "dead"), _of_link(PROGRESS)),
    "instruction_link": (("living", "dead"), _of_link(INSTRUCTION)),
}
FITTING = {
    "undertakings.Undertaking": lambda _p: {"state": "open"},
    "undertakings.Instruction": lambda p: {"unit": _unit(p), "state": "draft"},
    "undertakings.DueChange": lambda _p: {"due_on": DAY},
    "undertakings.BodyReferral": lambda p: {
        "source": _body(p),
        "target": _body(p, "other"),
        "state": "sent",
    },
    "undertakings.TopicMessage": lambda _p: {"text": "ก"},
}


def plant(province: Province) -> None:
    for name in ("carry", "other"):
        Body.objects.create(
            province=province,
            public_code=f"{name}{province.code}",
            type="own",
            own_type="คณะ",
            name_th=f"คณะด่านตรวจ {name}",
            state="active",
            established_on=DAY,
        )
    rows = {state: _plant(province, state) for state in UNDERTAKINGS}
    _changes(rows["own"])
    _referrals(province)
    _instructions(province)
    _topics(province, rows)


def _owner(province: Province, state: str) -> Party | None:
    mine = Actor.objects.filter(province=province, public_code=f"own{province.code}").first()
    if state == "open":
        return None
    return mine.party if mine and state.startswith("own") else planted(province, "public").party


def _plant(province: Province, state: str) -> Undertaking:
    now, kept = timezone.now(), UNDERTAKINGS[state]
    taken, secret = kept in ("working", "done", "confirmed"), state in INSIDE
    row = Undertaking.objects.create(
        province=province,
        public_code=f"u{state}{province.code}",
        body=_body(province),
        source="ที่ประชุมอื่น",
        number=list(UNDERTAKINGS).index(state) + 1,
        fiscal_year=2026,
        state=kept,
        text=SECRET if secret else "งานที่ทุกคนอ่านได้",
        owner=_owner(province, state),
        due_on=DAY,
        answer_due_on=DAY,
        is_public=not secret,
        proposed_at=now if state != "open" else None,
        accepted_at=now if taken else None,
        speaker=SECRET if taken else "",
        done_at=now if kept in ("done", "confirmed") else None,
        reason=SECRET if kept in ("refused", "withdrawn") else "",
    )
    UndertakingStep.objects.create(
        province=province, undertaking=row, act="propose", to_state=kept, reason=SECRET
    )
    if state in ("work", "hidden"):
        _note(row, SECRET if secret else "ครึ่งทาง")
    return row


def _note(row: Undertaking, text: str) -> None:
    ProgressNote.objects.create(
        province=row.province, undertaking=row, text=text, photo=_file(row.province)
    )


def _file(province: Province) -> StoredFile:
    file = StoredFile.objects.create(
        province=province, name="a.png", kind="png", size=8, sha256="0" * 64, purpose="gates"
    )
    path = path_of(file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + CANARY.encode())
    return file


def _changes(row: Undertaking) -> None:
    DueChange.objects.create(
        province=row.province, undertaking=row, due_on=DAY, why=SECRET, is_counter=True
    )


def _referrals(province: Province) -> None:
    for number, state in enumerate(REFERRALS, start=1):
        replied = state == "replied"
        BodyReferral.objects.create(
            province=province,
            source=_body(province),
            target=_body(province, "other"),
            number=number,
            fiscal_year=2026,
            state="replied" if replied else "sent",
            question=SECRET if state == "private" else "ขอความเห็น",
            reply_due_on=DAY,
            reply="เห็นด้วย" if replied else "",
            replied_on=DAY if replied else None,
            is_public=state != "private",
        )


def _unit(province: Province) -> Party:
    code = f"unit{province.code}"
    found = Actor.objects.filter(province=province, public_code=code).first()
    if found is None:
        party = Party.objects.create(
            province=province, kind="organisation", name_th="สำนักงานด่านตรวจจังหวัด"
        )
        found = Actor(
            province=province,
            party=party,
            public_code=code,
            state="verified",
            sector="public",
            subtype="regional_admin",
        )
        found.save(force_insert=True)
    return found.party


def _instructions(province: Province) -> None:
    unit = _unit(province)
    post = Post.objects.create(province=province, organisation=unit, title_th="ผู้สั่งการตัวอย่าง")
    for number, state in enumerate(INSTRUCTIONS, start=1):
        Instruction.objects.create(
            province=province,
            public_code=f"i{state}{province.code}",
            number=900 + number,
            fiscal_year=2026,
            post=post,
            unit=unit,
            state=STATE_OF.get(state, state),
            text=SECRET if state != "given" else "ให้รายงาน",
            given_on=None if state == "draft" else DAY,
            due_on=DAY,
        )


def _topics(province: Province, rows: dict[str, Undertaking]) -> None:
    for state, row in (("body", None), ("own", rows["ownwork"])):
        topic = Topic.objects.create(
            province=province,
            public_code=f"t{state}{province.code}",
            body=_body(province),
            undertaking=row,
            title=SECRET,
        )
        of: dict[str, Any] = {"province": province, "topic": topic}
        TopicMessage.objects.create(text=SECRET, file=_file(province), by_name=SECRET, **of)
        TopicTask.objects.create(text=SECRET, **of)


def fill(province: Province) -> None:
    """A long register of one body, with notes and late ones."""
    body, owner = _body(province), planted(province, "public").party
    Undertaking.objects.bulk_create(
        Undertaking(
            province=province,
            public_code=f"f{number}x{province.code}",
            body=body,
            number=number,
            fiscal_year=2026,
            state="working",
            text=f"งานที่ {number}",
            owner=owner,
            due_on=DAY,
            proposed_at=timezone.now(),
            accepted_at=timezone.now(),
        )
        for number in range(100, 160)
    )
