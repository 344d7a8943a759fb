"""Who is asked: everybody who holds a seat on the day, in the body's order."""

from __future__ import annotations

import secrets
from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import override

from phakhi.bodies.queries import Holder, holders_on
from phakhi.meetings.models import Attendance, Meeting

DIGITS = 5


def ask_members(meeting: Meeting) -> list[Attendance]:
    """Adds who is missing; whoever was asked before keeps the row with its answer.

    Names are kept in Thai, whatever language the secretary's page is in: papers print them.
    """
    day = timezone.localdate(meeting.starts_at)
    asked = Attendance.objects.filter(meeting=meeting)
    seats = set(asked.values_list("seat", flat=True))
    codes = fresh_codes(set(asked.values_list("code", flat=True)))
    with override("th"):
        holders = holders_on(meeting.body, day)
    rows = [
        attendance_of(meeting, holder, place, next(codes))
        for place, holder in enumerate(holders, 1)
        if not holder.is_empty and holder.seat.pk not in seats
    ]
    return Attendance.objects.bulk_create(rows)


def attendance_of(meeting: Meeting, holder: Holder, place: int, code: str) -> Attendance:
    """A reserve is asked and may step in; until then neither it nor an adviser counts."""
    return Attendance(
        province_id=meeting.province_id,
        meeting=meeting,
        place=place,
        seat=holder.seat,
        person=holder.person,
        party=holder.party,
        name=holder.name[:250],
        post=holder.post_title[:250],
        role=holder.role,
        counts=holder.counts,
        code=code,
    )


def fresh_codes(taken: set[str]) -> Iterator[str]:
    """Digits only, so that they are typed quickly at the door; unique in the meeting."""
    while True:
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
        if code not in taken:
            taken.add(code)
            yield code
