"""Fifty at once: at the door, with their answers, with one number."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import HouseError
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.services import calling
from tests.factories_calling import (
    asked,
    in_days,
    make_called,
    make_planned,
    make_running,
    make_sitting_body,
    secretary,
)

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 50


def at_once(work: Callable[[int], Any], many: int = MANY) -> list[Any]:
    """Each on a connection of its own, begun together; a refusal comes back as its code."""
    start = Barrier(many)

    def one(number: int) -> Any:
        start.wait()
        try:
            return work(number)
        except HouseError as refused:
            return refused.code
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        return list(pool.map(one, range(many)))


def test_fifty_come_through_the_door_together() -> None:
    meeting = make_running(make_sitting_body(size=MANY))
    codes = list(Attendance.objects.filter(meeting=meeting).values_list("code", flat=True))
    stranger = Acting.stranger(meeting.province)

    def come(number: int) -> Any:
        code = codes[number]
        return calling.check_in_by_code(acting=stranger, meeting=meeting, code=code, by="qr").pk

    assert len(set(at_once(come))) == MANY
    assert Attendance.objects.filter(meeting=meeting, came_at__isnull=False).count() == MANY


def test_one_name_tapped_by_fifty_hands_is_there_once() -> None:
    meeting = make_running()
    acting, row = secretary(meeting.body), asked(meeting)

    def tap(_number: int) -> Any:
        return calling.check_in(acting=acting, attendance=row, by="list").came_at

    assert len(set(at_once(tap))) == 1
    row.refresh_from_db()
    assert row.came_at is not None
    assert row.came_at <= timezone.now()


def test_fifty_answer_together_and_every_answer_is_kept() -> None:
    meeting = make_called(make_sitting_body(size=MANY))
    rows = list(Attendance.objects.filter(meeting=meeting).select_related("meeting"))
    made = calling.invitation_links(acting=secretary(meeting.body), meeting=meeting, rows=rows)
    stranger = Acting.stranger(meeting.province)

    def answer(number: int) -> Any:
        token = made[number][1]
        return calling.answer_by_link(acting=stranger, token=token, answer="comes").answer

    assert at_once(answer) == ["comes"] * MANY
    assert Attendance.objects.filter(meeting=meeting, answer="comes").count() == MANY


def test_fifty_plan_at_once_and_no_number_is_given_twice() -> None:
    body = make_sitting_body()
    acting = secretary(body)

    def plan(number: int) -> Any:
        at = in_days(10 + number)
        return calling.plan_meeting(acting=acting, body=body, starts_at=at).kind

    assert at_once(plan) == ["regular"] * MANY
    numbers = list(Meeting.objects.filter(body=body).values_list("year", "number"))
    assert len(set(numbers)) == MANY


def test_two_who_call_one_meeting_call_it_once() -> None:
    meeting = make_planned()
    acting = secretary(meeting.body)

    def call(_number: int) -> Any:
        return calling.call_meeting(acting=acting, meeting=meeting, seen=meeting.version).state

    found = at_once(call, 2)
    assert sorted(found)[0] == "called"
    assert sorted(found)[1] in ("stale_write", "wrong_state")
    assert Attendance.objects.filter(meeting=meeting).count() == 5
