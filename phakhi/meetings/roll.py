"""Who was there, who was not, who else: as the minutes list them."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.meetings.models import Attendance, Meeting


@dataclass(frozen=True, slots=True)
class Roll:
    present: tuple[Attendance, ...]
    absent: tuple[Attendance, ...]
    others: tuple[Attendance, ...]


def roll_of(meeting: Meeting) -> Roll:
    """A reserve who stood in for somebody is among the present; other guests are not counted."""
    rows = list(Attendance.objects.filter(meeting=meeting).select_related("seat"))
    there = [row for row in rows if row.came_at is not None]
    return Roll(
        tuple(row for row in there if row.counts),
        tuple(row for row in rows if row.counts and row.came_at is None),
        tuple(row for row in there if not row.counts),
    )
