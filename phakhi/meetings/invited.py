"""Who is asked: everybody who holds a seat on the day, in the body's order."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import override

from phakhi.bodies.queries import Holder, holders_on
from phakhi.core.models import Link
from phakhi.meetings.models import Attendance, Meeting

DIGITS = 5


def ask_members(meeting: Meeting) -> list[Attendance]:
    """Adds who is missing; whoever was asked before keeps the row with its answer.

    A seat that has another holder since is that holder's, with a code and links of the own.
    Names are kept in Thai, whatever language the secretary's page is in: papers print them.
    """
    day = timezone.localdate(meeting.starts_at)
    asked = Attendance.objects.filter(meeting=meeting)
    codes = fresh_codes(set(asked.values_list("code", flat=True)))
    with override("th"):
        holders = holders_on(meeting.body, day)
    filled = {one.seat.pk: (place, one) for place, one in enumerate(holders, 1) if not one.is_empty}
    _hand_over(asked, filled)
    seats = set(asked.values_list("seat", flat=True))
    rows = [
        attendance_of(meeting, holder, place, next(codes))
        for seat, (place, holder) in filled.items()
        if seat not in seats
    ]
    return Attendance.objects.bulk_create(rows)


def _hand_over(asked: QuerySet[Attendance], filled: dict[UUID, tuple[int, Holder]]) -> None:
    """Who held the seat before is asked no more, unless they came or voted."""
    stood_for = asked.filter(stands_in_for__isnull=False).values("stands_in_for")
    silent = asked.filter(came_at=None, votes=None, seat__in=filled).exclude(pk__in=stood_for)
    gone = [row.pk for row in silent if row.person_id != _person_of(filled, row)]
    Link.objects.filter(subject_id__in=gone, revoked_at=None).update(revoked_at=timezone.now())
    asked.filter(pk__in=gone).delete()


def _person_of(filled: dict[UUID, tuple[int, Holder]], row: Attendance) -> UUID | None:
    holder = filled[row.seat_id][1] if row.seat_id else None
    return holder.person.pk if holder and holder.person else None


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
