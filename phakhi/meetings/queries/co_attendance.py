"""Who really sat together, when and how long: what the depth of coordination rests on (R056)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import combinations, groupby
from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.core.models import Province
from phakhi.meetings.models import Attendance


@dataclass(frozen=True, slots=True)
class Together:
    """Two parties in one meeting; `party` is the smaller id, so that a pair has one order."""

    party: UUID
    other: UUID
    on: date
    minutes: int


@dataclass(frozen=True, slots=True)
class _Stay:
    party: UUID
    came: datetime
    left: datetime


def co_attendance(province: Province, since: date) -> Iterator[Together]:
    """Of meetings held; a person who represents nobody stands for oneself."""
    rows = Attendance.objects.filter(
        province=province,
        meeting__state="closed",
        meeting__starts_at__date__gte=since,
        came_at__isnull=False,
    )
    columns = ("meeting", "party", "person", "came_at", "left_at")
    ends = ("meeting__closed_at", "meeting__ends_at", "meeting__starts_at")
    found = rows.order_by("meeting__starts_at", "meeting").values_list(*columns, *ends)
    for _meeting, group in groupby(found.iterator(), key=lambda row: row[0]):
        yield from _pairs(group)


def _pairs(rows: Iterable[tuple[Any, ...]]) -> Iterator[Together]:
    stays: list[_Stay] = []
    day = None
    for _meeting, party, person, came, left, closed, ends, starts in rows:
        who, until = party or person, left or closed or ends
        if who is None or until is None or until <= came:
            continue
        stays.append(_Stay(who, came, until))
        day = timezone.localtime(starts).date()
    if day is not None:
        yield from _overlaps(stays, day)


def _overlaps(stays: list[_Stay], day: date) -> Iterator[Together]:
    """Two people of one party are not a pair; of several the longest time together counts."""
    longest: dict[tuple[UUID, UUID], int] = {}
    for one, other in combinations(stays, 2):
        if one.party == other.party:
            continue
        pair = (min(one.party, other.party), max(one.party, other.party))
        shared = min(one.left, other.left) - max(one.came, other.came)
        minutes = int(shared.total_seconds() // 60)
        if minutes > 0:
            longest[pair] = max(minutes, longest.get(pair, 0))
    for (party, other_party), minutes in longest.items():
        yield Together(party, other_party, day, minutes)
