from __future__ import annotations

from dataclasses import dataclass

import pytest

from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.flow import Flow, Transition
from phakhi.core.models import Province


@dataclass
class Thing:
    state: str = "draft"
    is_complete: bool = True


def officer(acting: Acting, _thing: Thing) -> bool:
    return acting.has("officer")


def complete(thing: Thing) -> str | None:
    return None if thing.is_complete else "incomplete"


FLOW = Flow(
    "thing",
    {"draft": "Draft", "sent": "Sent"},
    "draft",
    (Transition("draft", "send", officer, "sent", complete),),
)
OFFICER = Acting(province=Province(code="30"), roles=frozenset({"officer"}))


def test_an_allowed_act_moves_the_thing() -> None:
    thing = Thing()
    assert FLOW.open_acts(OFFICER, thing) == ["send"]
    assert FLOW.move(OFFICER, thing, "send") == thing.state == "sent"


def test_an_act_that_does_not_fit_the_state_is_refused() -> None:
    with pytest.raises(WrongState):
        FLOW.move(OFFICER, Thing("sent"), "send")


def test_an_act_of_somebody_else_is_refused() -> None:
    with pytest.raises(Forbidden):
        FLOW.move(Acting.stranger(OFFICER.province), Thing(), "send")


def test_a_hindrance_is_named() -> None:
    with pytest.raises(WrongState) as refusal:
        FLOW.move(OFFICER, Thing(is_complete=False), "send")
    assert refusal.value.code == "incomplete"
    assert FLOW.open_acts(OFFICER, Thing(is_complete=False)) == []


def test_a_table_that_names_an_unknown_state_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown state"):
        Flow("bad", {"a": "A"}, "a", (Transition("a", "go", officer, "b"),))


def test_the_diagram_is_drawn_from_the_table() -> None:
    assert "draft --> sent: send" in FLOW.diagram()
