"""Forums and questions to boards in every state; a forum being prepared is the convenor's own."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.dialogues.models import (
    BroughtPlan,
    Consultation,
    Dialogue,
    DialogueParty,
    DialogueTask,
    Match,
    Point,
)
from phakhi.networks.models import Actor
from tests.factories_networks import make_actor
from tests.gates.planting import CANARY, planted

STATES = ("announced", "held", "planned", "cancelled", "own")
QUESTIONS = ("asked", "opined", "replied", "withdrawn", "own_asked", "own_opined")
DAY = date(2026, 11, 2)


def _code(kind: str, state: str, province: Province) -> str:
    return f"{kind}{state.replace('_', '')}{province.code}"


def _of_dialogue(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code("d", state, province)}


def _of_question(province: Province, state: str) -> dict[str, Any]:
    return {"code": _code("q", state, province)}


def _line(model: Any) -> Any:
    def found(province: Province, state: str) -> dict[str, Any]:
        code = _code("d", state, province)
        rows = model.objects.filter(province=province, dialogue__public_code=code)
        return {"code": code, "pk": rows.order_by("-pk")[0].pk}

    return found


FAMILIES = {
    "dialogue": ((*STATES, "elsewhere"), _of_dialogue),
    "dialogue_party": ((*STATES, "elsewhere"), _line(DialogueParty)),
    "dialogue_point": ((*STATES, "elsewhere"), _line(Point)),
    "dialogue_task": ((*STATES, "elsewhere"), _line(DialogueTask)),
    "question": ((*QUESTIONS, "elsewhere"), _of_question),
}


def plant(province: Province) -> None:
    shown = planted(province, "public")
    hidden = make_actor(name_th=f"สำนักงานเงียบ {CANARY}", is_public=False, province=province)
    own = Actor.objects.filter(province=province, public_code=f"own{province.code}").first()
    for state in STATES:
        _plant_forum(state, own or shown if state == "own" else shown, hidden)
    board = Body.objects.create(
        province=province,
        public_code=f"advises{province.code}",
        type="citizen_advisory_board",
        name_th="คณะที่ปรึกษาของด่าน",
        state="active",
    )
    for state in QUESTIONS:
        _plant_question(board, state, own or shown if state.startswith("own") else hidden)


def _plant_forum(state: str, convenor: Actor, hidden: Actor) -> None:
    is_inside = state in ("planned", "own")
    row = Dialogue.objects.create(
        province=convenor.province,
        public_code=_code("d", state, convenor.province),
        kind="plan_integration",
        state="planned" if is_inside else state,
        convenor=convenor,
        title=f"เวทีลับ {CANARY}" if is_inside else "เวทีของด่าน",
        on=DAY,
        fiscal_year=2027,
        record="บันทึก",
        cancelled_because="ฝนตก" if state == "cancelled" else "",
    )
    of = {"province": row.province, "dialogue": row}
    DialogueParty.objects.create(**of, actor=convenor, role="initiator")
    there = DialogueParty.objects.create(**of, actor=hidden, role="agency")
    option = Point.objects.create(**of, kind="option", text="ทาง ก", said_by=there)
    Point.objects.create(**of, kind="for", text="ดี", about=option)
    first, second = (BroughtPlan.objects.create(**of, title=f"แผน {n}") for n in "กข")
    Match.objects.create(**of, kind="doubles", first=first, second=second, text="ซ้ำกัน")
    DialogueTask.objects.create(**of, text="ทำต่อ", owner=there)


def _plant_question(board: Body, state: str, agency: Actor) -> None:
    is_opined = state in ("opined", "own_opined", "replied")
    Consultation.objects.create(
        province=board.province,
        public_code=_code("q", state, board.province),
        body=board,
        agency=agency,
        state=state.removeprefix("own_"),
        about="plan",
        title="เรื่องที่ถาม",
        question="ควรหรือไม่",
        opinion_due_on=DAY,
        opinion="ควร" if is_opined else "",
        reply_due_on=DAY if is_opined else None,
        follows="follows" if state == "replied" else "",
        reply="ทำตาม" if state == "replied" else "",
    )


def fill(province: Province) -> None:
    convenor = planted(province, "public")
    rows = [
        Dialogue(
            province=province,
            public_code=f"many{province.code}{number}",
            convenor=convenor,
            title=f"เวทีที่ {number}",
            state="announced",
            on=DAY,
            fiscal_year=2027,
        )
        for number in range(40)
    ]
    Dialogue.objects.bulk_create(rows)
