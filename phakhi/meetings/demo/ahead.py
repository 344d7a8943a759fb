"""What lies ahead: some called with their notice through the services, the rest planned."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.thai import BANGKOK
from phakhi.meetings.demo.words import AHEAD, CLOSED, PLACES
from phakhi.meetings.demo.year import Year, meeting_on
from phakhi.meetings.models import Attendance, Meeting, Series
from phakhi.meetings.services import calling

CALLED = 3
NOTICE = 8
HOLIDAYS = timedelta(days=10)  # a meeting of last week may have been moved to this one
MONTHS_AHEAD = timedelta(days=100)


def planned_meetings(year: Year, series: list[Series], today: date) -> list[Meeting]:
    """The next three months of each body on every day of its rule; the nearest are called."""
    return [
        meeting_on(year, one, day, **_called_or_planned(day, today))
        for one in series
        for day in year.days(one.rule, today - HOLIDAYS, today + MONTHS_AHEAD)
        if day > today
    ]


def _called_or_planned(day: date, today: date) -> dict[str, Any]:
    given: dict[str, Any] = {"state": "planned", "title": "", "state_since": timezone.now()}
    if (day - today).days > NOTICE:
        return given
    called = timezone.now() - timedelta(days=NOTICE)
    return given | {"state": "called", "called_at": called, "state_since": called}


def call_some(year: Year, officer: Acting, today: date) -> list[Meeting]:
    """Bodies of the list's middle meet within two weeks; the first of them meets today."""
    chosen = [body for body in year.bodies if len(year.sits(body, today)) >= 5][:CALLED]
    days = (0, 6, 11)
    made = []
    for place, (body, days_ahead) in enumerate(zip(chosen, days, strict=False)):
        start = datetime.combine(today, datetime.min.time(), tzinfo=BANGKOK)
        starts = start + timedelta(days=days_ahead, hours=13 if place else 9, minutes=30)
        meeting = calling.plan_meeting(
            acting=officer,
            body=body,
            kind="special",
            starts_at=starts,
            ends_at=starts + timedelta(hours=3),
            title="เตรียมข้อเสนอโครงการปีงบประมาณถัดไป (สมมติ)",
            place=PLACES[(place + 3) % len(PLACES)],
        )
        _agenda(officer, meeting, place)
        because = "ต้องเสนอภายในเดือนนี้ (สมมติ)" if days_ahead < 3 else ""
        calling.call_meeting(acting=officer, meeting=meeting, short_because=because)
        _answers(officer, meeting)
        made.append(meeting)
    return made


def _agenda(officer: Acting, meeting: Meeting, place: int) -> None:
    matters = [*AHEAD, CLOSED] if place == 1 else AHEAD
    for kind, title, proposal in matters:
        calling.add_item(
            acting=officer,
            meeting=meeting,
            kind=kind,
            title=title,
            proposal=proposal,
            is_closed_to_public=(kind, title, proposal) == CLOSED,
        )


def _answers(officer: Acting, meeting: Meeting) -> None:
    """About half have answered; one by telephone."""
    rows = list(Attendance.objects.filter(meeting=meeting).order_by("place"))
    now = timezone.now() - timedelta(hours=5)
    for row in rows[::2]:
        row.answer, row.answered_via, row.answered_at = "comes", "link", now
    if len(rows) > 3:
        rows[1].answer, rows[1].delegate_name = "sends", "นางตัวอย่าง รับมอบ"
        rows[3].answer, rows[3].answer_note = "not", "ติดราชการ"
        for row in (rows[1], rows[3]):
            row.answered_via, row.answered_at = "phone", now
            row.entered_by = officer.person_id
    fields = ["entered_by", "answer", "answered_via", "answered_at", "delegate_name", "answer_note"]
    Attendance.objects.bulk_update(rows, fields)
