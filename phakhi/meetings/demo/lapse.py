"""One meeting lapsed for want of a quorum; a fortnight later it was called a second time."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from phakhi.meetings.demo.year import Year
from phakhi.meetings.models import Meeting

LATER = timedelta(days=14)


def lapse_one(year: Year, held: list[Meeting]) -> list[Meeting]:
    """The second call is added at its day; the body's later meetings are numbered on."""
    body = max(year.bodies, key=lambda one: len(year.sits(one, year.last)))
    own = [m for m in held if m.body == body and m.state == "closed"]
    if len(own) < 4:
        return held
    first = own[len(own) // 3]
    first.state, first.closed_at = "lapsed", None
    first.opened_at, first.state_since = None, first.starts_at + timedelta(minutes=45)
    second = _second(first)
    same = [m for m in held if m.body == body and m.year == second.year]
    for meeting in same:
        meeting.number += 1 if meeting.starts_at > second.starts_at else 0
    earlier = [m.number for m in same if m.starts_at < second.starts_at]
    second.number = max(earlier, default=0) + 1
    return sorted([*held, second], key=lambda meeting: meeting.starts_at)


def _second(first: Meeting) -> Meeting:
    starts = first.starts_at + LATER
    return Meeting(
        province_id=first.province_id,
        body=first.body,
        year=timezone.localtime(starts).year,
        number=0,
        title=first.title,
        starts_at=starts,
        ends_at=starts + timedelta(hours=3),
        called_at=first.starts_at + timedelta(days=2),
        opened_at=starts + timedelta(minutes=5),
        closed_at=starts + timedelta(minutes=110),
        state="closed",
        state_since=starts + timedelta(minutes=110),
        place=first.place,
        online_url=first.online_url,
        second_call_of=first,
        is_demo=True,
    )
