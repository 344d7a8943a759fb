"""Who really sat together: what the depth of coordination is read from."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from phakhi.meetings.contents.lists import attendance_content, payment_content
from phakhi.meetings.contents.notice import secretary_of
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.queries import co_attendance
from phakhi.meetings.queries.answers import rows_of
from phakhi.meetings.services import calling
from tests.factories_calling import make_running, make_sitting_body, secretary
from tests.factories_parties import make_party

pytestmark = pytest.mark.django_db
SINCE = date(2020, 1, 1)


def held(stays: list[tuple[int, int]], **values: Any) -> Meeting:
    """Minutes after the beginning: came, left; the meeting took two hours."""
    meeting = make_running(**values)
    starts = timezone.now() - timedelta(hours=3)
    Meeting.objects.filter(pk=meeting.pk).update(
        state="closed", starts_at=starts, ends_at=None, closed_at=starts + timedelta(minutes=120)
    )
    rows = Attendance.objects.filter(meeting=meeting).order_by("place")
    for row, (came, left) in zip(rows, stays, strict=False):
        row.came_at = starts + timedelta(minutes=came)
        row.left_at = starts + timedelta(minutes=left) if left < 120 else None
        row.party = make_party()
        row.save()
    meeting.refresh_from_db()
    return meeting


def test_a_meeting_that_was_only_called_brings_nobody_together() -> None:
    meeting = make_running()
    assert list(co_attendance(meeting.province, SINCE)) == []


def test_minutes_are_those_both_were_in_the_room() -> None:
    meeting = held([(0, 60), (45, 120)])
    found = list(co_attendance(meeting.province, SINCE))
    assert [one.minutes for one in found] == [15]
    assert found[0].party < found[0].other


def test_whoever_left_before_the_other_came_was_not_with_them() -> None:
    meeting = held([(0, 30), (45, 120)])
    assert list(co_attendance(meeting.province, SINCE)) == []


def test_two_of_one_party_are_no_pair() -> None:
    meeting = held([(0, 120), (0, 120)])
    party = Attendance.objects.filter(meeting=meeting).order_by("place")[0].party
    Attendance.objects.filter(meeting=meeting).update(party=party)
    assert list(co_attendance(meeting.province, SINCE)) == []


def test_what_lies_before_the_day_asked_for_is_left_out() -> None:
    meeting = held([(0, 120), (0, 120)])
    tomorrow = timezone.localdate() + timedelta(days=1)
    assert list(co_attendance(meeting.province, tomorrow)) == []


def test_the_chair_and_those_who_came_are_paid_by_the_rule_and_nobody_else() -> None:
    body = make_sitting_body()
    rates = {"chair_rate": 1250, "member_rate": 1000, "secretary_rate": 1000}
    rule = calling.set_rule(acting=secretary(body), body=body, notice_days=3, **rates)
    meeting = held([(0, 120), (0, 120)], body=body)
    paid = payment_content(meeting, rows_of(meeting), rule, secretary_of(meeting))
    assert [line.amount for line in paid.rows] == [Decimal(1250), Decimal(1000)]
    assert paid.total == Decimal(2250)


def test_a_delegate_signs_in_the_stead_of_whoever_sent_it() -> None:
    meeting = make_running()
    row = rows_of(meeting)[0]
    row.answer, row.delegate_name = "sends", "นางตัวอย่าง แทนท่าน"
    line = attendance_content(meeting, [row]).rows[0]
    assert (line.name, line.stands_for) == ("นางตัวอย่าง แทนท่าน", row.name)
