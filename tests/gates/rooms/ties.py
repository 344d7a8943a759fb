"""Ties and contacts in every state; what only the two sides and the office may read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from phakhi.core.models import Province
from phakhi.networks.models import Actor
from phakhi.ties.models import Contact, ImportState, Origin, Tie, TieImport
from phakhi.ties.pairs import ordered
from tests.factories_networks import make_actor
from tests.gates.planting import CANARY, planted

TIES = ("public", "private", "contested", "record", "own", "mine")
TALKS = ("others", "own", "theirs")
LISTS = ("read", "applied", "undone")
SECRET = f"ข้อความภายใน {CANARY}"
MANY = 300
DAY = date(2026, 3, 2)


def _tie(province: Province, state: str) -> dict[str, Any]:
    return {"pk": Tie.objects.get(province=province, evidence=f"{SECRET} {state}").pk}


def _talk(province: Province, state: str) -> dict[str, Any]:
    return {"pk": Contact.objects.get(province=province, about=f"{SECRET} {state}").pk}


def _list(province: Province, state: str) -> dict[str, Any]:
    return {"pk": TieImport.objects.get(province=province, file_name=f"{state}.xlsx").pk}


FAMILIES = {
    "tie": ((*TIES, "elsewhere"), _tie),
    "talk": ((*TALKS, "elsewhere"), _talk),
    "tie_list": ((*LISTS, "elsewhere"), _list),
}


def plant(province: Province) -> None:
    public, ended, hidden = (planted(province, key) for key in ("public", "ended", "hidden"))
    _plant_tie("public", public, ended, "joint_work")
    _plant_tie("private", public, hidden, "joint_work", is_public=False)
    when = datetime(2026, 10, 1, tzinfo=UTC)
    why = {"contested_at": when, "contest_reason": SECRET}
    _plant_tie("contested", public, ended, "information", **why)
    _plant_tie("record", public, ended, "shared_seat", origin=Origin.RECORD, origin_key="gates")
    _plant_talk("others", public, ended)
    for state in LISTS:
        _plant_list(province, state)
    if province.code == "30":
        own = planted(province, "own")
        _plant_tie("own", own, public, "contact", origin=Origin.SELF, told_by=public)
        _plant_tie("mine", own, public, "information", origin=Origin.SELF, told_by=own)
        _plant_talk("own", own, public)
        _plant_talk("theirs", public, own)


def _plant_tie(state: str, source: Actor, target: Actor, kind: str, **values: Any) -> None:
    first, second = ordered(source, target, kind)
    values = {"origin": Origin.OFFICE, "since": DAY, "evidence": f"{SECRET} {state}"} | values
    Tie.objects.create(
        province_id=source.province_id, source=first, target=second, kind=kind, **values
    )


def _plant_talk(state: str, actor: Actor, other: Actor) -> None:
    Contact.objects.create(
        province_id=actor.province_id,
        actor=actor,
        other=other,
        on=DAY,
        channel="phone",
        about=f"{SECRET} {state}",
        with_whom=f"นาง{CANARY}",
        next_step=SECRET,
        next_due=DAY,
    )


def _plant_list(province: Province, state: str) -> None:
    """The one that is being prepared names two partners by their codes, and one by no name."""
    code = province.code
    cells = [
        ["ภาคี ก", "ภาคี ข", "หลักฐาน"],
        [f"public{code}", f"ended{code}", SECRET],
    ]
    sheet = {"name": "1", "rows": cells, "merged": [], "is_hidden": False}
    TieImport.objects.create(
        province=province,
        file_name=f"{state}.xlsx",
        shape="pairs",
        default_kind="advice",
        state=ImportState(state),
        sheets=[sheet] if state == "read" else [],
        columns={"0": {"0": "a", "1": "b", "2": "evidence"}},
        result={} if state == "read" else {"created": 0, "standing": 0, "skipped": 0},
    )


def fill(province: Province) -> None:
    """One partner tied to many and in touch with many."""
    one = planted(province, "public")
    for number in range(MANY):
        other = make_actor(province=province)
        _plant_tie(f"many {number}", one, other, "contact")
        _plant_talk(f"many {number}", one, other)
