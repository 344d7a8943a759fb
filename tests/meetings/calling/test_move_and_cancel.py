"""A called meeting is moved, cancelled, called a second time."""

from __future__ import annotations

import pytest

from phakhi.bodies.models import Body
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from phakhi.meetings.services import calling
from phakhi.papers.models import Paper
from tests.factories import make_acting
from tests.factories_calling import (
    in_days,
    make_called,
    make_planned,
    make_running,
    secretary,
)

pytestmark = pytest.mark.django_db


def lapsed() -> Meeting:
    meeting = make_running()
    Meeting.objects.filter(pk=meeting.pk).update(state="lapsed")
    meeting.refresh_from_db()
    return meeting


def test_a_governor_does_not_move_the_bodys_meeting() -> None:
    meeting = make_called()
    with pytest.raises(Forbidden):
        calling.change_meeting(acting=make_acting("governor"), meeting=meeting, place="ที่อื่น")


def test_two_secretaries_do_not_move_it_over_each_other() -> None:
    meeting = make_called()
    acting, seen = secretary(meeting.body), meeting.version
    calling.change_meeting(acting=acting, meeting=meeting, seen=seen, place="ห้อง 1")
    with pytest.raises(StaleWrite):
        calling.change_meeting(acting=acting, meeting=meeting, seen=seen, place="ห้อง 2")


def test_it_cannot_be_moved_into_the_day_after_tomorrow_without_a_reason() -> None:
    meeting = make_called()
    with pytest.raises(BadInput, match="notice_short"):
        calling.change_meeting(
            acting=secretary(meeting.body), meeting=meeting, starts_at=in_days(2), ends_at=None
        )
    meeting.refresh_from_db()
    assert meeting.sequence == 0


def test_a_meeting_that_has_begun_is_not_moved() -> None:
    meeting = make_running()
    Meeting.objects.filter(pk=meeting.pk).update(state="open")
    with pytest.raises(WrongState, match="meeting_begun"):
        calling.change_meeting(acting=secretary(meeting.body), meeting=meeting, place="ที่อื่น")


def test_cancelling_needs_a_reason() -> None:
    meeting = make_called()
    with pytest.raises(BadInput, match="reason_needed"):
        calling.cancel_meeting(acting=secretary(meeting.body), meeting=meeting, because="  ")


def test_a_held_meeting_is_not_cancelled() -> None:
    meeting = make_running()
    Meeting.objects.filter(pk=meeting.pk).update(state="closed")
    with pytest.raises(WrongState):
        calling.cancel_meeting(acting=secretary(meeting.body), meeting=meeting, because="ลืม")


def test_a_new_place_renews_the_notice_and_raises_the_sequence() -> None:
    meeting = make_called()
    first = meeting.notice_id
    moved = calling.change_meeting(
        acting=secretary(meeting.body), meeting=meeting, place="หอประชุมใหญ่"
    )
    assert moved.sequence == 1
    assert moved.notice_id != first
    assert first is not None
    assert Paper.objects.get(pk=first).state == "withdrawn"
    assert moved.notice is not None
    assert "ขอแก้ไขกำหนดการ" in moved.notice.title
    assert "หอประชุมใหญ่" in moved.notice.content["letter"]["paragraphs"][0]


def test_saving_without_a_change_tells_nobody() -> None:
    meeting = make_called()
    same = calling.change_meeting(
        acting=secretary(meeting.body), meeting=meeting, place=meeting.place
    )
    assert (same.sequence, same.moved_at) == (0, None)


def test_a_planned_meeting_is_moved_quietly() -> None:
    meeting = make_planned()
    moved = calling.change_meeting(acting=secretary(meeting.body), meeting=meeting, place="ที่ใหม่")
    assert (moved.sequence, moved.notice) == (0, None)


def test_moved_into_another_year_it_takes_the_next_number_there() -> None:
    there = make_planned(starts_at=in_days(400))
    here = make_planned(there.body)
    assert (here.number, there.number) == (1, 1)
    moved = calling.change_meeting(
        acting=secretary(here.body), meeting=here, starts_at=in_days(400), ends_at=None
    )
    assert (moved.number, moved.year) == (2, there.year)
    assert Meeting.objects.get(pk=here.pk).number == 2


def test_a_cancelled_meeting_keeps_its_reason_and_its_notice_is_withdrawn() -> None:
    meeting = make_called()
    gone = calling.cancel_meeting(
        acting=secretary(meeting.body), meeting=meeting, because="ประธานติดราชการด่วน"
    )
    assert (gone.state, gone.sequence) == ("cancelled", 1)
    assert gone.notice is not None
    assert Paper.objects.get(pk=gone.notice.pk).state == "withdrawn"


def test_only_a_lapsed_meeting_is_called_a_second_time() -> None:
    meeting = make_called()
    with pytest.raises(WrongState, match="not_lapsed"):
        calling.call_second(acting=secretary(meeting.body), meeting=meeting, starts_at=in_days(20))


def test_it_is_called_a_second_time_once() -> None:
    meeting = lapsed()
    acting = secretary(meeting.body)
    calling.call_second(acting=acting, meeting=meeting, starts_at=in_days(20))
    with pytest.raises(WrongState, match="second_call_once"):
        calling.call_second(acting=acting, meeting=meeting, starts_at=in_days(21))


def test_the_second_call_has_the_same_agenda_and_asks_everybody() -> None:
    meeting = lapsed()
    acting = secretary(meeting.body)
    parent = AgendaItem.objects.get(meeting=meeting, kind="consider", parent=None)
    AgendaItem.objects.create(
        province=meeting.province, meeting=meeting, parent=parent, kind="consider", place=1,
        title="แผนน้ำ", discussion="เคยคุยไว้",
    )  # fmt: skip
    second = calling.call_second(
        acting=acting,
        meeting=meeting,
        starts_at=in_days(20),
    )
    copied = AgendaItem.objects.get(meeting=second, title="แผนน้ำ")
    assert copied.parent is not None
    assert (copied.parent.kind, copied.discussion) == ("consider", "")
    assert AgendaItem.objects.filter(meeting=second).count() == 7
    assert Attendance.objects.filter(meeting=second).count() == 5
    assert (second.state, second.second_call_of_id, second.number) == ("called", meeting.pk, 2)
    assert second.notice is not None
    assert "เรียกประชุมครั้งที่สอง" in second.notice.content["letter"]["paragraphs"][0]


@pytest.mark.parametrize(("days", "is_said"), [(10, True), (20, False)])
def test_the_notice_says_that_fewer_are_enough_where_they_are(days: int, is_said: bool) -> None:
    """ม.79 วรรคสอง: the lower quorum of the second call counts only if its notice says so."""
    meeting = lapsed()
    Body.objects.filter(pk=meeting.body_id).update(second_call_share="0.333")
    second = calling.call_second(
        acting=secretary(meeting.body), meeting=meeting, starts_at=in_days(days)
    )
    assert second.notice is not None
    said = second.notice.content["letter"]["paragraphs"][0]
    assert ("ไม่น้อยกว่าหนึ่งในสามของจำนวนกรรมการทั้งหมด" in said) is is_said
