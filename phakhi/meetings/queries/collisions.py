"""The same person asked to two meetings at once, or two meetings in one room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations
from uuid import UUID

from phakhi.bodies.models import Body
from phakhi.bodies.queries import holders_of
from phakhi.core.thai import bangkok_date, fold
from phakhi.meetings.models import Meeting

USUAL = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Collision:
    """`names` of those who would have to be in both; empty where it is the room."""

    first: Meeting
    second: Meeting
    names: tuple[str, ...] = ()
    is_room: bool = False


def collisions_among(meetings: Sequence[Meeting]) -> list[Collision]:
    """Of those that still take place; who sits is asked once for all bodies together."""
    living = [one for one in meetings if one.state in ("planned", "called", "open")]
    pairs = [pair for pair in combinations(living, 2) if overlap(*pair)]
    if not pairs:
        return []
    people = _people({one.body_id: one.body for pair in pairs for one in pair}, pairs)
    found: list[Collision] = []
    for first, second in pairs:
        if is_same_room(first, second):
            found.append(Collision(first, second, is_room=True))
        both = people[first.body_id].keys() & people[second.body_id].keys()
        if both and first.body_id != second.body_id:
            names = sorted(people[first.body_id][person] for person in both)
            found.append(Collision(first, second, tuple(names)))
    return found


def clashes_among(meetings: Sequence[Meeting]) -> list[Collision]:
    """Of one person's own meetings: every two at once are a clash."""
    living = [one for one in meetings if one.state in ("planned", "called", "open")]
    return [Collision(*pair) for pair in combinations(living, 2) if overlap(*pair)]


def overlap(first: Meeting, second: Meeting) -> bool:
    return first.starts_at < end_of(second) and second.starts_at < end_of(first)


def end_of(meeting: Meeting) -> datetime:
    return meeting.ends_at or meeting.starts_at + USUAL


def is_same_room(first: Meeting, second: Meeting) -> bool:
    return bool(first.place.strip()) and fold(first.place) == fold(second.place)


def _people(
    bodies: dict[UUID, Body], pairs: list[tuple[Meeting, Meeting]]
) -> dict[UUID, dict[UUID, str]]:
    """On the first day that matters: who sits changes rarely within a month."""
    day = min(bangkok_date(one.starts_at) for pair in pairs for one in pair)
    found: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    for body, holders in holders_of(bodies.values(), day).items():
        for one in holders:
            if one.person is not None:
                found[body][one.person.pk] = one.name
    return found
