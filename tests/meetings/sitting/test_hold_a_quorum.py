"""The quorum by the body's rule, live: who comes, leaves, stands aside, loses the seat."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.bodies.models import SeatTerm
from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.links import DeadLink
from phakhi.ledger.models import LedgerDraft
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from phakhi.meetings.quorum import Quorum, quorum_of
from phakhi.meetings.services import calling, sitting
from tests.factories import make_acting
from tests.factories_bodies import make_member
from tests.factories_calling import (
    as_member,
    asked,
    elsewhere,
    make_called,
    make_running,
    make_sitting_body,
    secretary,
)
from tests.factories_sitting import (
    come,
    leave,
    make_item,
    make_reserve,
    make_sitting,
    make_vote,
    rows_of,
)

pytestmark = pytest.mark.django_db


def now_of(meeting: Meeting, item: AgendaItem | None = None) -> Quorum:
    return quorum_of(meeting, timezone.now(), item)


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "governor", "auditor"])
def test_only_whoever_keeps_the_body_opens_its_meeting(role: str) -> None:
    meeting = make_running()
    with pytest.raises(Forbidden):
        sitting.open_meeting(acting=make_acting(role), meeting=meeting)


def test_the_neighbour_province_opens_nothing_here() -> None:
    meeting = make_running()
    with pytest.raises(Forbidden):
        sitting.open_meeting(acting=elsewhere(), meeting=meeting)


def test_a_meeting_is_opened_once() -> None:
    meeting = make_sitting()
    with pytest.raises(WrongState):
        sitting.open_meeting(acting=secretary(meeting.body), meeting=meeting)


def test_nobody_opens_next_weeks_meeting_by_a_slip() -> None:
    meeting = make_called()
    with pytest.raises(WrongState, match="too_early_to_open"):
        sitting.open_meeting(acting=secretary(meeting.body), meeting=meeting)
    assert Meeting.objects.get(pk=meeting.pk).state == "called"


def test_who_got_the_seat_after_the_call_is_asked_and_the_one_before_is_not() -> None:
    meeting = make_running()
    row = asked(meeting, 3)
    made = calling.invitation_links(acting=secretary(meeting.body), meeting=meeting, rows=[row])
    SeatTerm.objects.filter(seat=row.seat).delete()
    heir = make_member(meeting.body).person
    assert heir is not None
    SeatTerm.objects.filter(person=heir).update(seat=row.seat)
    meeting = sitting.open_meeting(acting=secretary(meeting.body), meeting=meeting)
    there = Attendance.objects.get(meeting=meeting, seat=row.seat)
    assert (there.person, there.answer) == (heir, "")
    assert there.code not in ("", row.code)
    with pytest.raises(DeadLink):
        calling.come_by_link(acting=elsewhere(), token=made[0][1])


def test_who_came_before_the_seat_changed_hands_stays_on_the_list() -> None:
    meeting = make_running()
    row = come(asked(meeting, 3))
    SeatTerm.objects.filter(seat=row.seat).update(until=timezone.localdate())
    sitting.open_meeting(acting=secretary(meeting.body), meeting=meeting)
    assert Attendance.objects.get(pk=row.pk).came_at == row.came_at


def test_half_of_five_is_three_and_everybody_counts_once() -> None:
    meeting = make_sitting(there=2)
    assert now_of(meeting) == Quorum(5, 2, 3)
    come(rows_of(meeting)[2])
    assert now_of(meeting).is_met


def test_whoever_leaves_is_not_counted_any_more() -> None:
    meeting = make_sitting(there=3)
    leave(rows_of(meeting)[0])
    assert now_of(meeting) == Quorum(5, 2, 3)
    assert now_of(meeting).missing == 1


def test_who_stands_aside_is_neither_member_nor_present_for_that_item_alone() -> None:
    meeting = make_sitting(there=4)
    item = make_item(meeting)
    row = rows_of(meeting)[0]
    sitting.recuse(acting=as_member(row), item=item, attendance=row, reason="เป็นผู้ขอรับงบ")
    assert now_of(meeting, item) == Quorum(4, 3, 2)
    assert now_of(meeting) == Quorum(5, 4, 3)


def test_a_reserve_fills_the_chair_of_who_stands_aside() -> None:
    body = make_sitting_body()
    make_reserve(body)
    meeting = make_sitting(body, there=4)
    item, rows = make_item(meeting), rows_of(meeting)
    reserve = next(row for row in rows if row.role == "reserve")
    come(reserve)
    acting = secretary(body)
    sitting.recuse(acting=acting, item=item, attendance=rows[0], reason="มีส่วนได้เสีย")
    sitting.step_in(acting=acting, attendance=reserve, for_=rows[0])
    assert now_of(meeting, item) == Quorum(5, 4, 3)
    assert now_of(meeting) == Quorum(5, 4, 3), "for other items the member is back"


def test_a_reserve_who_stands_aside_too_fills_no_chair() -> None:
    body = make_sitting_body()
    make_reserve(body)
    meeting = make_sitting(body, there=4)
    item, rows, acting = make_item(meeting), rows_of(meeting), secretary(body)
    reserve = come(next(row for row in rows if row.role == "reserve"))
    for row in (rows[0], reserve):
        sitting.recuse(acting=acting, item=item, attendance=row, reason="มีส่วนได้เสีย")
    sitting.step_in(acting=acting, attendance=reserve, for_=rows[0])
    assert now_of(meeting, item) == Quorum(4, 3, 2)


def test_nobody_stands_in_for_a_member_at_the_table() -> None:
    body = make_sitting_body()
    make_reserve(body)
    rows = rows_of(make_sitting(body))
    reserve = come(next(row for row in rows if row.role == "reserve"))
    with pytest.raises(WrongState, match="member_is_there"):
        sitting.step_in(acting=secretary(body), attendance=reserve, for_=rows[0])


def test_a_reserve_who_has_voted_does_not_step_back() -> None:
    body = make_sitting_body()
    make_reserve(body)
    meeting = make_sitting(body, there=4)
    rows, acting = rows_of(meeting), secretary(body)
    reserve = come(next(row for row in rows if row.role == "reserve"))
    reserve = sitting.step_in(acting=acting, attendance=reserve, for_=rows[4])
    vote = make_vote(make_item(meeting))
    sitting.cast_vote(acting=acting, resolution=vote, attendance=reserve, choice="for")
    with pytest.raises(WrongState, match="reserve_has_voted"):
        sitting.step_back(acting=acting, attendance=reserve)


def test_a_reserve_who_is_not_there_steps_in_for_nobody() -> None:
    body = make_sitting_body()
    make_reserve(body)
    meeting = make_sitting(body)
    rows = rows_of(meeting)
    reserve = next(row for row in rows if row.role == "reserve")
    with pytest.raises(WrongState, match="reserve_not_there"):
        sitting.step_in(acting=secretary(body), attendance=reserve, for_=rows[0])


def test_two_reserves_do_not_share_one_chair() -> None:
    body = make_sitting_body()
    make_reserve(body)
    make_reserve(body)
    meeting = make_sitting(body, there=4)
    rows = rows_of(meeting)
    first, second = [come(row) for row in rows if row.role == "reserve"]
    sitting.step_in(acting=secretary(body), attendance=first, for_=rows[4])
    with pytest.raises(WrongState, match="stood_in_for_already"):
        sitting.step_in(acting=secretary(body), attendance=second, for_=rows[4])


def test_a_term_that_ended_takes_the_member_out_of_both_figures() -> None:
    meeting = make_sitting(there=3)
    seat = rows_of(meeting)[0].seat
    SeatTerm.objects.filter(seat=seat).update(until=timezone.localdate())
    assert now_of(meeting) == Quorum(4, 2, 2)


def test_a_lost_quorum_blocks_every_way_to_resolve() -> None:
    meeting = make_sitting(there=3)
    item = make_item(meeting)
    leave(rows_of(meeting)[0])
    acting = secretary(meeting.body)
    given: dict[str, Any] = {"acting": acting, "item": item, "kind": "agree", "text": "ตามเสนอ"}
    hands: dict[str, Any] = {"votes_for": 2, "votes_against": 0, "abstained": 0}
    ways: tuple[tuple[Any, dict[str, Any]], ...] = (
        (sitting.resolve_without_objection, {}),
        (sitting.resolve_by_hands, hands),
        (sitting.open_vote, {}),
    )
    for resolve, more in ways:
        with pytest.raises(WrongState, match="quorum_lost"):
            resolve(**given, **more)


def test_without_a_quorum_the_meeting_may_go_on_for_information() -> None:
    meeting = make_sitting(there=1)
    item = make_item(meeting)
    item = sitting.go_on_for_information(acting=secretary(meeting.body), item=item)
    assert "1" in item.discussion and "3" in item.discussion


def test_a_meeting_with_its_quorum_does_not_lapse() -> None:
    meeting = make_sitting()
    with pytest.raises(WrongState, match="quorum_is_met"):
        sitting.lapse_meeting(acting=secretary(meeting.body), meeting=meeting)


def test_a_lapsed_meeting_is_over_and_in_the_ledger() -> None:
    meeting = make_sitting(there=1)
    meeting = sitting.lapse_meeting(acting=secretary(meeting.body), meeting=meeting)
    assert meeting.state == "lapsed"
    assert LedgerDraft.objects.filter(act="meetings.meeting.lapse").exists()


def test_a_second_call_asks_for_less_when_the_body_says_so() -> None:
    body = make_sitting_body(second_call_share="0.333")
    first = make_sitting(body, there=1)
    second = make_running(body)
    Meeting.objects.filter(pk=second.pk).update(second_call_of=first)
    second.refresh_from_db()
    assert now_of(second).needed == 2
    assert now_of(first).needed == 3


def test_a_second_call_later_than_a_fortnight_asks_for_the_full_quorum() -> None:
    body = make_sitting_body(second_call_share="0.333")
    first, second = make_running(body), make_running(body)
    for days, asks in ((14, 2), (15, 3)):
        at = second.starts_at - timedelta(days=days)
        Meeting.objects.filter(pk=first.pk).update(starts_at=at)
        Meeting.objects.filter(pk=second.pk).update(second_call_of=first)
        assert now_of(Meeting.objects.get(pk=second.pk)).needed == asks


def test_a_guest_is_in_the_room_and_never_counted() -> None:
    meeting = make_sitting(there=3)
    acting = secretary(meeting.body)
    guest = sitting.add_guest(acting=acting, meeting=meeting, name="ผู้ชี้แจง ตัวอย่าง")
    assert guest.is_present_at(timezone.now())
    assert now_of(meeting) == Quorum(5, 3, 3)
