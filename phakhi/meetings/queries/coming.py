"""Who is in the room now, and whether it is enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.quorum import Quorum, quorum_of
from phakhi.meetings.services.calling.coming import EARLY


@dataclass(frozen=True, slots=True)
class Door:
    came: int
    here: int
    guests: int
    quorum: Quorum

    @classmethod
    def of(cls, meeting: Meeting, rows: Sequence[Attendance]) -> Door:
        """A meeting that is over shows how it was at its end."""
        now = timezone.now()
        at = min(meeting.closed_at - timedelta(seconds=1), now) if meeting.closed_at else now
        here = [row for row in rows if row.is_present_at(at)]
        guests = sum(1 for row in here if row.role == "guest")
        came = sum(1 for row in rows if row.came_at)
        return cls(came, len(here), guests, quorum_of(meeting, at))


def may_note(meeting: Meeting) -> bool:
    """The list may be ticked from half a day before the beginning until the meeting is closed."""
    is_living = meeting.state in ("called", "open")
    return is_living and timezone.now() >= meeting.starts_at - EARLY
