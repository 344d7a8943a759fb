"""A meeting is planned and called."""

from __future__ import annotations

from datetime import timedelta

import pytest

from phakhi.bodies.models import SeatTerm
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from phakhi.meetings.services.calling import call_meeting, plan_meeting
from tests.factories import make_acting
from tests.factories_bodies import make_body, make_member, make_seat
from tests.factories_calling import (
    as_member,
    asked,
    elsewhere,
    in_days,
    make_called,
    make_planned,
    make_sitting_body,
    secretary,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_the_office_or_the_bodys_secretary_plans_a_meeting(role: str) -> None:
    body = make_sitting_body()
    with pytest.raises(Forbidden):
        plan_meeting(acting=make_acting(role), body=body, starts_at=in_days(9))
    assert not Meeting.objects.exists()


def test_the_neighbour_province_calls_nobody_here() -> None:
    meeting = make_planned()
    with pytest.raises(Forbidden):
        call_meeting(acting=elsewhere(), meeting=meeting)
    assert not Attendance.objects.exists()


def test_a_body_that_ended_does_not_meet() -> None:
    body = make_body("ended")
    with pytest.raises(WrongState, match="body_does_not_meet"):
        plan_meeting(acting=secretary(body), body=body, starts_at=in_days(9))


def test_a_meeting_cannot_end_before_it_begins() -> None:
    body = make_sitting_body()
    with pytest.raises(BadInput, match="meeting_ends_before"):
        plan_meeting(acting=secretary(body), body=body, starts_at=in_days(9), ends_at=in_days(8))


def test_one_number_is_not_given_to_two_meetings() -> None:
    first = make_planned(number=7)
    with pytest.raises(BadInput, match="meeting_number_taken"):
        make_planned(first.body, number=7)


def test_two_days_before_is_too_late_without_a_reason() -> None:
    meeting = make_planned(starts_at=in_days(2))
    with pytest.raises(BadInput, match="notice_short"):
        call_meeting(acting=secretary(meeting.body), meeting=meeting)
    meeting.refresh_from_db()
    assert meeting.state == "planned"


def test_a_meeting_is_called_once() -> None:
    meeting = make_called()
    with pytest.raises(WrongState):
        call_meeting(acting=secretary(meeting.body), meeting=meeting)


def test_whoever_saw_an_older_version_does_not_call_it() -> None:
    meeting = make_planned()
    with pytest.raises(StaleWrite):
        call_meeting(acting=secretary(meeting.body), meeting=meeting, seen=meeting.version + 1)


def test_the_bodys_own_secretary_calls_without_being_of_the_office() -> None:
    meeting = make_planned()
    term = SeatTerm.objects.get(seat__body=meeting.body, seat__role="member_secretary")
    acting = as_member(Attendance(province=meeting.province, person=term.person))
    assert Meeting.objects.visible_to(acting).filter(pk=meeting.pk).exists()
    assert call_meeting(acting=acting, meeting=meeting).state == "called"


def test_numbers_follow_each_other_and_begin_anew_for_another_kind() -> None:
    first = make_planned()
    second = make_planned(first.body, starts_at=in_days(20))
    special = make_planned(first.body, kind="special")
    assert [first.number, second.number, special.number] == [1, 2, 1]


def test_everybody_with_a_seat_is_asked_in_the_bodys_order_with_a_code_of_their_own() -> None:
    body = make_sitting_body()
    make_member(body, role="adviser")
    make_member(body, role="reserve")
    make_seat(body)
    meeting = make_called(body)
    rows = list(Attendance.objects.filter(meeting=meeting))
    assert [row.role for row in rows][:2] == ["chair", "vice_chair"]
    assert [row.counts for row in rows] == [True] * 5 + [False, False]
    assert len({row.code for row in rows}) == 7
    assert all(len(row.code) == 5 for row in rows)


def test_whoever_has_left_the_seat_by_that_day_is_not_asked() -> None:
    body = make_sitting_body()
    gone = SeatTerm.objects.get(seat__body=body, seat__role="vice_chair")
    gone.until = in_days(3).date()
    gone.save()
    meeting = make_called(body)
    assert not Attendance.objects.filter(meeting=meeting, person=gone.person).exists()


def test_the_six_headings_stand_and_the_notice_is_drafted_with_them() -> None:
    meeting = make_called()
    items = AgendaItem.objects.filter(meeting=meeting, parent=None)
    assert [item.kind for item in items] == [
        "chair", "minutes", "arising", "inform", "consider", "other",
    ]  # fmt: skip
    assert meeting.notice is not None
    assert meeting.notice.content["agenda"][4]["title"] == "เรื่องเพื่อพิจารณา"
    assert "ขอเชิญประชุม" in meeting.notice.title


def test_short_notice_says_why_in_the_letter() -> None:
    meeting = make_planned(starts_at=in_days(1))
    because = "น้ำกำลังท่วม"
    called = call_meeting(acting=secretary(meeting.body), meeting=meeting, short_because=because)
    assert called.notice is not None
    letter = called.notice.content["letter"]
    assert because in letter["paragraphs"][0]
    assert letter["speed"] == "ด่วนที่สุด"


def test_the_ledger_says_which_meeting_was_called_and_names_nobody() -> None:
    meeting = make_called()
    entry = LedgerDraft.objects.get(act="meetings.meeting.call")
    assert meeting.body.public_code in str(entry.body)
    name = asked(meeting).name
    assert name not in str(entry.body)


def test_a_name_of_400_characters_fits_the_notice() -> None:
    body = make_sitting_body(name_th="คณะกรรมการ" + "ย" * 390)
    meeting = make_called(body)
    assert meeting.notice is not None
    assert len(meeting.notice.title) == 400
    assert meeting.notice.title.endswith(f"ครั้งที่ 1/{meeting.year + 543}")


def test_300_members_are_asked() -> None:
    body = make_sitting_body(size=300)
    meeting = make_called(body)
    assert Attendance.objects.filter(meeting=meeting).count() == 300


def test_a_planned_meeting_is_the_secretarys_own() -> None:
    meeting = make_planned()
    member = SeatTerm.objects.filter(seat__body=meeting.body, seat__role="member").first()
    assert member is not None
    acting = as_member(Attendance(province=meeting.province, person=member.person))
    assert not Meeting.objects.visible_to(acting).exists()
    call_meeting(acting=secretary(meeting.body), meeting=meeting)
    assert Meeting.objects.visible_to(acting).exists()
    assert meeting.ends_at == meeting.starts_at + timedelta(hours=3)
