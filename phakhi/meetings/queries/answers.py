"""Who answered, who is waited for, and whether there will be a quorum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import F, Q

from phakhi.bodies.quorum import needed
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.quorum import is_second_call


@dataclass(frozen=True, slots=True)
class Expected:
    """`voting` who are asked and count; of them `comes` for certain; `silent` say nothing yet."""

    voting: int
    comes: int
    sends: int
    stays_away: int
    silent: int
    needed: int

    @property
    def expected(self) -> int:
        return self.comes + self.sends

    @property
    def is_met(self) -> bool:
        return self.expected >= self.needed

    @property
    def missing(self) -> int:
        return max(self.needed - self.expected, 0)

    @property
    def cannot_be_met(self) -> bool:
        return self.expected + self.silent < self.needed


def rows_of(meeting: Meeting) -> list[Attendance]:
    rows = Attendance.objects.filter(meeting=meeting).select_related("letter")
    return list(rows.order_by("place", "pk"))


SILENT = Q(answer="") | Q(answered_at__lt=F("meeting__moved_at"))


def is_silent(meeting: Meeting, row: Attendance) -> bool:
    """Nothing said, or said before the meeting was moved: `SILENT` in the database."""
    if not row.answer or row.answered_at is None:
        return row.answer == ""
    return meeting.moved_at is not None and row.answered_at < meeting.moved_at


def expected_at(
    meeting: Meeting, rows: Sequence[Attendance], *, delegates_count: bool = True
) -> Expected:
    voting = [row for row in rows if row.counts]
    said = [row for row in voting if not is_silent(meeting, row)]
    answers = [row.answer for row in said]
    return Expected(
        voting=len(voting),
        comes=answers.count("comes"),
        sends=answers.count("sends") if delegates_count else 0,
        stays_away=answers.count("not"),
        silent=len(voting) - len(said),
        needed=needed(meeting.body, len(voting), second_call=is_second_call(meeting)),
    )
