"""A forum as one reader may read it: no name of a partner that is not shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.labels import term_label
from phakhi.dialogues.kinds import KINDS, MATCHES, POINTS, ROLES
from phakhi.dialogues.models import Dialogue, DialogueParty, Point
from phakhi.dialogues.permissions import can_record
from phakhi.dialogues.states import DIALOGUE_FLOW, convenes
from phakhi.exchange.queries.shown import Name, name_of
from phakhi.networks.forms.places import names_of

LIFE = ("planned", "announced", "held")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the record: the row itself, who is named in it, and its kind in words."""

    row: Any
    who: Name | str = ""
    word: str = ""
    under: list[Line] = field(default_factory=list)


def show_line(acting: Acting, row: Dialogue) -> Line:
    return Line(row, name_of(acting, row.convenor), term_label(KINDS, row.kind))


def show_dialogue(acting: Acting, row: Dialogue) -> dict[str, Any]:
    there = {one.pk: one for one in row.parties.select_related("actor__party", "actor__province")}
    names = {pk: called(acting, one) for pk, one in there.items()}
    points = [
        Line(one, names.get(one.said_by_id, ""), term_label(POINTS, one.kind))
        for one in row.points.all()
    ]
    return {
        "dialogue": row,
        "convenor": name_of(acting, row.convenor),
        "parties": sorted(
            (Line(one, names[pk], term_label(ROLES, one.role)) for pk, one in there.items()),
            key=lambda line: ROLES.codes.index(line.row.role),
        ),
        "points": _nested(points),
        "plans": _plans(row, names),
        "matches": [
            Line(one, "", term_label(MATCHES, one.kind))
            for one in row.matches.select_related("first", "second")
        ],
        "tasks": [
            Line(one, names.get(one.owner_id, ""))
            for one in row.tasks.select_related("proposal__actor")
        ],
        "phases": phases_of(row),
        "acts": DIALOGUE_FLOW.open_acts(acting, row),
        "may_record": can_record(acting, row),
        "may_correct": row.state == "held" and convenes(acting, row),
    }


def _plans(row: Dialogue, names: dict[Any, Name | str]) -> list[Line]:
    """`word` is where it lies, by name."""
    plans = list(row.plans.all())
    places = names_of(one.area_code for one in plans)
    return [
        Line(one, names.get(one.brought_by_id, ""), places.get(one.area_code, one.area_code))
        for one in plans
    ]


def called(acting: Acting, one: DialogueParty) -> Name | str:
    return name_of(acting, one.actor) if one.actor is not None else one.name


def phases_of(row: Dialogue) -> list[dict[str, str]]:
    if row.state == "cancelled":
        return [{"label": str(DIALOGUE_FLOW.states["cancelled"]), "state": "now"}]
    now = LIFE.index(row.state)
    tenses = ["past" if n < now else "now" if n == now else "next" for n in range(len(LIFE))]
    return [
        {"label": str(DIALOGUE_FLOW.states[state]), "state": tense}
        for state, tense in zip(LIFE, tenses, strict=True)
    ]


def _nested(lines: list[Line]) -> list[Line]:
    """An argument stands under the option it speaks to."""
    by_row: dict[Any, Line] = {line.row.pk: line for line in lines}
    tops: list[Line] = []
    for line in lines:
        point: Point = line.row
        above = by_row.get(point.about_id)
        (above.under if above else tops).append(line)
    return tops
