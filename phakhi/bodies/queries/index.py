"""The list of bodies: by type, who leads, how many chairs are empty, when it meets next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.bodies.models import Body
from phakhi.bodies.panels import next_meetings
from phakhi.bodies.queries.holders import Holder, holders_of
from phakhi.bodies.queries.listing import bodies_of
from phakhi.bodies.queries.makeup import Makeup, makeup_of, sectors_of
from phakhi.bodies.queries.shown import hidden_persons
from phakhi.bodies.types import BODY_TYPES, FIVE_TYPES
from phakhi.core.acting import Acting

STATES = ("active", "planned", "ended")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; an unknown word asks for nothing."""

    state: str = "active"
    type: str = ""
    text: str = ""
    network: UUID | None = None

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Asked:
        state, type_ = given.get("state", "active"), given.get("type", "")
        return cls(
            state if state in (*STATES, "all") else "active",
            type_ if type_ in BODY_TYPES else "",
            str(given.get("q", ""))[:100].replace("\x00", "").strip(),
        )


@dataclass(frozen=True, slots=True)
class Entry:
    body: Body
    makeup: Makeup
    chair: Holder | None
    next_meeting: datetime | None
    is_chair_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    code: str
    label: str
    entries: list[Entry]


def groups_of(acting: Acting, asked: Asked) -> list[Group]:
    """The network's five, the others, and apart from both what citizens set up themselves."""
    entries = entries_of(acting, asked)
    order = list(BODY_TYPES)
    entries.sort(key=lambda entry: order.index(entry.body.type))
    labels = (("five", _("Bodies of the network")), ("others", _("Other bodies")))
    found = [
        Group(code, label, [entry for entry in entries if _group(entry) == code])
        for code, label in (*labels, ("informal", _("Groups that citizens lead themselves")))
    ]
    return [group for group in found if group.entries]


def _group(entry: Entry) -> str:
    if entry.body.type in FIVE_TYPES:
        return "five"
    return "others" if entry.body.is_formal else "informal"


def entries_of(acting: Acting, asked: Asked) -> list[Entry]:
    bodies = list(_asked(acting, asked).prefetch_related("seat_rules").order_by("name_th"))
    holders = holders_of(bodies, timezone.localdate())
    sectors = sectors_of([one for rows in holders.values() for one in rows])
    meetings = next_meetings(acting, bodies)
    return [
        _entry(acting, body, holders[body.pk], sectors, meetings.get(body.pk)) for body in bodies
    ]


def counts(acting: Acting) -> dict[str, int]:
    rows = list(bodies_of(acting).values_list("state", flat=True))
    return {state: rows.count(state) for state in STATES}


def _asked(acting: Acting, asked: Asked) -> Any:
    found = bodies_of(acting)
    if asked.state != "all":
        found = found.filter(state=asked.state)
    if asked.type:
        found = found.filter(type=asked.type)
    if asked.network:
        found = found.filter(network=asked.network)
    if asked.text:
        named = Q(name_th__icontains=asked.text) | Q(name_en__icontains=asked.text)
        found = found.filter(named | Q(short_name__icontains=asked.text))
    return found


def _entry(
    acting: Acting, body: Body, holders: list[Holder], sectors: Any, meeting: datetime | None
) -> Entry:
    chair = next((one for one in holders if one.role == "chair"), None)
    is_hidden = bool(chair and hidden_persons(acting, body, [chair]))
    return Entry(body, makeup_of(body, holders, sectors), chair, meeting, is_hidden)
