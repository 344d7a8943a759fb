"""Coming, leaving, coming late; from the list, by code, from paper."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.meetings.models import Attendance, Meeting
from phakhi.meetings.services import calling
from tests.factories import make_acting
from tests.factories_calling import (
    as_member,
    asked,
    elsewhere,
    make_called,
    make_running,
    secretary,
)
from tests.factories_sitting import make_minutes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["citizen", "field_officer", "auditor"])
def test_only_who_keeps_the_list_ticks_it(role: str) -> None:
    row = asked(make_running())
    with pytest.raises(Forbidden):
        calling.check_in(acting=make_acting(role), attendance=row, by="list")


def test_the_neighbours_officer_ticks_nobody_here() -> None:
    row = asked(make_running())
    with pytest.raises(Forbidden):
        calling.check_in(acting=elsewhere(), attendance=row, by="list")


def test_a_member_is_noted_at_the_desk_and_not_by_oneself() -> None:
    row = asked(make_running())
    with pytest.raises(Forbidden):
        calling.check_in(acting=as_member(row), attendance=row, by="list")


def test_nobody_leaves_a_meeting_that_is_over() -> None:
    meeting = make_running()
    acting = secretary(meeting.body)
    calling.check_in(acting=acting, attendance=asked(meeting), by="list")
    Meeting.objects.filter(pk=meeting.pk).update(state="closed", closed_at=timezone.now())
    with pytest.raises(WrongState, match="meeting_closed"):
        calling.check_out(acting=acting, attendance=asked(meeting))


def test_the_list_stands_with_the_approved_minutes() -> None:
    minutes = make_minutes(state="approved")
    row = asked(minutes.meeting)
    with pytest.raises(WrongState, match="minutes_approved"):
        calling.set_times(
            acting=secretary(minutes.meeting.body), attendance=row, came_at=None, left_at=None
        )


def test_nobody_comes_ten_days_early() -> None:
    meeting = make_called()
    with pytest.raises(WrongState, match="too_early_to_come"):
        calling.check_in(acting=secretary(meeting.body), attendance=asked(meeting), by="list")


def test_a_code_nobody_has_lets_nobody_in() -> None:
    meeting = make_running()
    stranger = Acting.stranger(meeting.province)
    with pytest.raises(BadInput, match="code_unknown"):
        calling.check_in_by_code(acting=stranger, meeting=meeting, code="00000x", by="qr")


def test_an_empty_code_is_not_the_code_of_whoever_has_none() -> None:
    meeting = make_running()
    Attendance.objects.filter(pk=asked(meeting).pk).update(code="")
    stranger = Acting.stranger(meeting.province)
    with pytest.raises(BadInput, match="code_unknown"):
        calling.check_in_by_code(acting=stranger, meeting=meeting, code="", by="qr")


def test_a_time_that_has_not_come_is_refused() -> None:
    meeting = make_running()
    later = timezone.now() + timedelta(hours=1)
    with pytest.raises(BadInput, match="time_in_future"):
        calling.check_in(
            acting=secretary(meeting.body), attendance=asked(meeting), by="paper", at=later
        )


def test_nobody_leaves_before_coming() -> None:
    meeting = make_running()
    with pytest.raises(WrongState, match="not_come_yet"):
        calling.check_out(acting=secretary(meeting.body), attendance=asked(meeting))


def test_a_meeting_that_is_over_takes_only_the_paper_list() -> None:
    meeting = make_running()
    Meeting.objects.filter(pk=meeting.pk).update(state="closed", closed_at=timezone.now())
    acting = secretary(meeting.body)
    with pytest.raises(WrongState, match="meeting_closed"):
        calling.check_in(acting=acting, attendance=asked(meeting), by="list")
    row = calling.check_in(
        acting=acting, attendance=asked(meeting), by="paper", at=meeting.starts_at
    )
    assert row.came_at == meeting.starts_at


def test_coming_twice_is_coming_once_and_the_first_time_stands() -> None:
    meeting = make_running()
    acting = secretary(meeting.body)
    first = calling.check_in(acting=acting, attendance=asked(meeting), by="list")
    again = calling.check_in(acting=acting, attendance=asked(meeting), by="qr")
    assert (again.came_at, again.came_by) == (first.came_at, "list")


def test_the_own_code_at_the_door_needs_no_account() -> None:
    meeting = make_running()
    stranger = Acting.stranger(meeting.province)
    code = asked(meeting).code
    row = calling.check_in_by_code(acting=stranger, meeting=meeting, code=f" {code} ", by="qr")
    assert (row.pk, row.came_by) == (asked(meeting).pk, "qr")


def test_whoever_left_and_is_back_is_there_again() -> None:
    meeting = make_running()
    acting = secretary(meeting.body)
    calling.check_in(acting=acting, attendance=asked(meeting), by="list")
    calling.check_out(acting=acting, attendance=asked(meeting))
    row = calling.check_in(acting=acting, attendance=asked(meeting), by="list")
    assert row.left_at is None
    assert row.is_present_at(timezone.now())


def test_a_wrong_tap_is_undone() -> None:
    meeting = make_running()
    acting = secretary(meeting.body)
    calling.check_in(acting=acting, attendance=asked(meeting), by="list")
    row = calling.undo_check_in(acting=acting, attendance=asked(meeting))
    assert (row.came_at, row.came_by) == (None, "")


def test_late_and_gone_early_are_written_down_afterwards() -> None:
    meeting = make_running()
    came, left = (meeting.starts_at + timedelta(minutes=m) for m in (5, 10))
    row = calling.set_times(
        acting=secretary(meeting.body), attendance=asked(meeting), came_at=came, left_at=left
    )
    assert (row.came_at, row.left_at, row.came_by) == (came, left, "paper")
    with pytest.raises(BadInput, match="left_before_coming"):
        calling.set_times(
            acting=secretary(meeting.body), attendance=row, came_at=left, left_at=came
        )


def test_a_guest_is_on_the_list_and_not_in_the_quorum() -> None:
    meeting = make_running()
    row = calling.add_guest(acting=secretary(meeting.body), meeting=meeting, name="นางสาวตัวอย่าง")
    assert (row.role, row.counts, row.place) == ("guest", False, 6)
    with pytest.raises(BadInput, match="name_needed"):
        calling.add_guest(acting=secretary(meeting.body), meeting=meeting, name=" ")


def test_the_own_link_notes_somebody_online_and_nobody_in_a_hall() -> None:
    meeting = make_running(online_url="https://meet.example/1")
    acting = secretary(meeting.body)
    made = calling.invitation_links(acting=acting, meeting=meeting, rows=[asked(meeting)])
    stranger = Acting.stranger(meeting.province)
    assert calling.come_by_link(acting=stranger, token=made[0][1]).came_by == "online"
    hall = make_running()
    made = calling.invitation_links(acting=acting, meeting=hall, rows=[asked(hall)])
    with pytest.raises(WrongState, match="come_to_the_desk"):
        calling.come_by_link(acting=stranger, token=made[0][1])
    assert asked(hall).came_at is None
