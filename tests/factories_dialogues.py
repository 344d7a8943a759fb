"""Forums and questions to boards that tests need, through the room's own doors."""

from __future__ import annotations

from datetime import date
from typing import Any

from phakhi.bodies.models import Body
from phakhi.dialogues import services
from phakhi.dialogues.models import Consultation, Dialogue
from phakhi.networks.models import Actor
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor

LAST_WEEK = date(2026, 11, 12)


def make_dialogue(convenor: Actor | None = None, **values: Any) -> Dialogue:
    """Prepared by the office for a partner of the province."""
    convenor = convenor or make_actor(province=make_province())
    values = {"title": "เสวนาตัวอย่าง", "on": LAST_WEEK, "kind": "dialogue"} | values
    officer = make_acting("officer", province=convenor.province)
    return services.plan_dialogue(acting=officer, convenor=convenor, **values)


def announced(dialogue: Dialogue) -> Dialogue:
    officer = make_acting("officer", province=dialogue.province)
    return services.announce_dialogue(acting=officer, dialogue=dialogue, seen=dialogue.version)


def held(dialogue: Dialogue, record: str = "คุยกันแล้ว") -> Dialogue:
    officer = make_acting("officer", province=dialogue.province)
    return services.hold_dialogue(
        acting=officer, dialogue=announced(dialogue), seen=dialogue.version, record=record
    )


def make_board(state: str = "active", **values: Any) -> Body:
    province = values.pop("province", None) or make_province()
    values = {"type": "citizen_advisory_board", "name_th": "คณะที่ปรึกษาตัวอย่าง"} | values
    code = values.pop("public_code", f"board-{province.code}")
    return Body.objects.create(province=province, state=state, public_code=code, **values)


def make_question(body: Body | None = None, **values: Any) -> Consultation:
    body = body or make_board()
    agency = values.pop("agency", None) or make_actor(province=body.province)
    values = {
        "about": "service",
        "title": "เวลาเปิดบริการ",
        "question": "ควรเปิดวันเสาร์หรือไม่",
        "opinion_due_on": date(2030, 1, 1),
    } | values
    officer = make_acting("officer", province=body.province)
    return services.ask_board(acting=officer, body=body, agency=agency, **values)
