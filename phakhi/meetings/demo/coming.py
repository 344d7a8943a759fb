"""Who was asked to each meeting, what they answered, who came and left when."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from django.utils import timezone

from phakhi.bodies.quorum import needed
from phakhi.meetings.demo.words import AWAY, DELEGATE
from phakhi.meetings.demo.year import Year
from phakhi.meetings.invited import attendance_of, fresh_codes
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.quorum import is_second_call

COMES, SENDS, LEAVES_EARLY, COMES_LATE = 0.8, 0.08, 0.05, 0.12


def attendances_of(year: Year, meeting: Meeting) -> list[Attendance]:
    codes = fresh_codes(set())
    day = timezone.localdate(meeting.starts_at)
    rows = [
        attendance_of(meeting, holder, place, next(codes))
        for place, holder in enumerate(year.sits(meeting.body, day), 1)
    ]
    if meeting.state in ("closed", "lapsed"):
        _answered(year.chance, meeting, rows)
        _came(year.chance, meeting, rows)
    return rows


def _answered(chance: Random, meeting: Meeting, rows: list[Attendance]) -> None:
    for row in rows:
        luck = chance.random()
        row.answer = "comes" if luck < COMES else "sends" if luck < COMES + SENDS else "not"
        row.answered_via = chance.choice(("link", "link", "signed", "phone"))
        row.answered_at = meeting.starts_at - timedelta(days=chance.randint(1, 4))
        if row.answer == "sends":
            row.delegate_name, row.delegate_post = DELEGATE, "ผู้ช่วย"
        elif row.answer == "not":
            row.answer_note = chance.choice(AWAY)


def _came(chance: Random, meeting: Meeting, rows: list[Attendance]) -> None:
    """A held meeting had its quorum to the end; one that lapsed never did."""
    counting = [row for row in rows if row.counts]
    must = needed(meeting.body, len(counting), second_call=is_second_call(meeting))
    willing = [row for row in rows if row.answer != "not"]
    if meeting.state == "lapsed":
        willing = [row for row in willing if row.counts][: max(must - 1, 0)]
    absent = [row for row in counting if row not in willing]
    missing = must - sum(1 for row in willing if row.counts)
    if meeting.state == "closed" and missing > 0:
        willing += absent[:missing]
    for row in willing:
        _comes(chance, meeting, row)
    if meeting.state == "closed":
        _some_leave(chance, meeting, [row for row in willing if row.counts], must)


def _comes(chance: Random, meeting: Meeting, row: Attendance) -> None:
    if row.answer == "not":
        row.answer, row.answer_note = "comes", ""
    is_late = chance.random() < COMES_LATE
    minutes = chance.randint(5, 30) if is_late else -chance.randint(1, 25)
    row.came_at = meeting.starts_at + timedelta(minutes=minutes)
    row.came_by = chance.choice(("list", "list", "qr", "paper"))


def _some_leave(chance: Random, meeting: Meeting, rows: list[Attendance], must: int) -> None:
    spare = len(rows) - must
    for row in rows[::-1][: max(spare, 0)]:
        if chance.random() < LEAVES_EARLY and meeting.closed_at:
            row.left_at = meeting.closed_at - timedelta(minutes=20)
