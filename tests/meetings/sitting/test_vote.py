"""A vote: once each, by who is entitled, while it is open; what is closed stands."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from phakhi.bodies.models import SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.links import DeadLink
from phakhi.meetings.models import Resolution, Vote
from phakhi.meetings.services import sitting
from tests.factories import make_acting
from tests.factories_calling import as_member, elsewhere, make_sitting_body, secretary
from tests.factories_sitting import (
    enter_votes,
    leave,
    make_item,
    make_sitting,
    make_vote,
    rows_of,
)

pytestmark = pytest.mark.django_db


def opened(*, there: int | None = None, **values: object) -> Resolution:
    body = make_sitting_body(**values)  # type: ignore[arg-type]
    return make_vote(make_item(make_sitting(body, there=there)))


def close(vote: Resolution, **more: str) -> Resolution:
    return sitting.close_vote(acting=secretary(vote.item.meeting.body), resolution=vote, **more)


def cast(vote: Resolution, place: int, choice: str = "for", **more: str) -> Vote:
    row = rows_of(vote.item.meeting)[place]
    given = {"resolution": vote, "attendance": row, "choice": choice, **more}
    return sitting.cast_vote(acting=as_member(row), **given)  # type: ignore[arg-type]


def test_nobody_votes_for_somebody_else() -> None:
    vote = opened()
    first, second = rows_of(vote.item.meeting)[:2]
    for acting in (as_member(second), make_acting("auditor"), elsewhere()):
        with pytest.raises(Forbidden):
            sitting.cast_vote(acting=acting, resolution=vote, attendance=first, choice="for")
    assert not Vote.objects.exists()


def test_a_choice_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadInput, match="vote_unknown"):
        cast(opened(), 0, "maybe")


def test_each_votes_once() -> None:
    vote = opened()
    cast(vote, 0, "against")
    with pytest.raises(WrongState, match="voted_already"):
        cast(vote, 0, "for")
    assert [one.choice for one in vote.votes.all()] == ["against"]


def test_who_is_not_checked_in_does_not_vote() -> None:
    with pytest.raises(WrongState, match="not_there"):
        cast(opened(there=3), 4)


def test_who_stands_aside_does_not_vote() -> None:
    item = make_item(make_sitting())
    row = rows_of(item.meeting)[1]
    sitting.recuse(acting=as_member(row), item=item, attendance=row, reason="มีส่วนได้เสีย")
    with pytest.raises(WrongState, match="stands_aside"):
        cast(make_vote(item), 1)


def test_who_has_voted_can_no_longer_stand_aside() -> None:
    vote = opened()
    cast(vote, 1)
    row = rows_of(vote.item.meeting)[1]
    with pytest.raises(WrongState, match="voted_already"):
        sitting.recuse(acting=as_member(row), item=vote.item, attendance=row, reason="สาย")


def test_a_member_removed_while_voting_votes_no_more() -> None:
    vote = opened()
    seat = rows_of(vote.item.meeting)[1].seat
    SeatTerm.objects.filter(seat=seat).update(until=timezone.localdate())
    with pytest.raises(WrongState, match="no_longer_a_member"):
        cast(vote, 1)


def test_a_vote_cast_before_the_removal_counts_and_the_quorum_is_counted_anew() -> None:
    vote = opened(there=4)
    enter_votes(vote, "ffaa")
    seat = rows_of(vote.item.meeting)[0].seat
    SeatTerm.objects.filter(seat=seat).update(until=timezone.localdate())
    closed = close(vote, casting="for")
    assert (closed.votes_for, closed.votes_against) == (2, 2)
    assert (closed.quorum_members, closed.quorum_present) == (4, 3)


def test_a_quorum_lost_while_voting_leaves_the_vote_open_and_it_can_be_dropped() -> None:
    vote = opened(there=3)
    enter_votes(vote, "ff")
    leave(rows_of(vote.item.meeting)[0])
    with pytest.raises(WrongState, match="quorum_lost"):
        close(vote)
    sitting.drop_vote(acting=secretary(vote.item.meeting.body), resolution=vote)
    assert not Resolution.objects.exists()


def test_a_tie_does_not_pass_and_the_chair_may_decide_it() -> None:
    vote = opened(there=4)
    enter_votes(vote, "ffaa")
    with transaction.atomic():
        assert not close(vote).passed
        transaction.set_rollback(True)
    assert close(vote, casting="for").passed


def test_without_a_tie_there_is_no_casting_vote() -> None:
    vote = opened()
    enter_votes(vote, "fffaa")
    with pytest.raises(BadInput, match="casting_without_tie"):
        close(vote, casting="against")


@pytest.mark.parametrize(("rule", "passed"), [("voting", True), ("present", False), ("all", False)])
def test_the_majority_is_counted_as_the_body_says(rule: str, passed: bool) -> None:
    vote = opened(majority_of=rule)
    enter_votes(vote, "ffann")
    assert close(vote).passed is passed


def test_a_link_votes_once_for_its_own_member_on_its_own_vote() -> None:
    vote = opened()
    rows = rows_of(vote.item.meeting)
    acting = secretary(vote.item.meeting.body)
    token = sitting.vote_link(acting=acting, resolution=vote, attendance=rows[2])
    stranger = Acting.stranger(vote.province)
    given = {"acting": stranger, "resolution": vote, "choice": "for", "token": token}
    with pytest.raises(Forbidden), transaction.atomic():
        sitting.cast_vote(attendance=rows[1], **given)  # type: ignore[arg-type]
    made = sitting.cast_vote(attendance=rows[2], **given)  # type: ignore[arg-type]
    assert made.via == "link"
    with pytest.raises(DeadLink):
        sitting.cast_vote(attendance=rows[2], **given)  # type: ignore[arg-type]


def test_a_new_link_to_vote_with_ends_the_one_before() -> None:
    vote = opened()
    acting, row = secretary(vote.item.meeting.body), rows_of(vote.item.meeting)[2]
    given = {"acting": acting, "resolution": vote, "attendance": row}
    old, _new = (sitting.vote_link(**given) for _ in range(2))  # type: ignore[arg-type]
    stranger = Acting.stranger(vote.province)
    with pytest.raises(DeadLink):
        sitting.cast_vote(**given | {"acting": stranger}, choice="for", token=old)  # type: ignore[arg-type]


def test_a_delegate_of_a_body_that_takes_none_does_not_vote() -> None:
    from phakhi.meetings.models import CallingRule

    vote = opened()
    meeting = vote.item.meeting
    CallingRule.objects.create(province=vote.province, body=meeting.body, delegates_count=False)
    row = rows_of(meeting)[0]
    row.answer, row.delegate_name = "sends", "ผู้แทน ตัวอย่าง"
    row.save()
    with pytest.raises(WrongState, match="may_not_vote"):
        cast(vote, 0)


def test_a_dissent_is_kept_with_a_vote_against_only() -> None:
    vote = opened()
    assert cast(vote, 0, "against", dissent="งบสูงเกินไป").dissent == "งบสูงเกินไป"
    assert cast(vote, 1, "for", dissent="ลืมลบ").dissent == ""


def test_the_secretarys_slip_is_taken_back_a_members_own_vote_is_not() -> None:
    vote = opened()
    own = cast(vote, 0)
    enter_votes(vote, "-f")
    acting = secretary(vote.item.meeting.body)
    sitting.take_back_vote(acting=acting, vote=vote.votes.get(via="entered"))
    with pytest.raises(Forbidden):
        sitting.take_back_vote(acting=acting, vote=own)
    assert list(vote.votes.all()) == [own]


def test_nothing_is_voted_after_closing_even_in_the_database() -> None:
    vote = opened()
    enter_votes(vote, "fff")
    close(vote)
    with pytest.raises(WrongState, match="vote_closed"):
        cast(vote, 4)
    one = vote.votes.first()
    assert one is not None
    for change in (
        lambda: vote.votes.update(choice="against"),
        lambda: vote.votes.all().delete(),
        lambda: Resolution.objects.filter(pk=vote.pk).update(text="แก้ทีหลัง"),
        lambda: Resolution.objects.filter(pk=vote.pk).update(passed=False),
        lambda: Vote.objects.create(
            province=vote.province,
            resolution=vote,
            attendance=rows_of(vote.item.meeting)[4],
            choice="for",
        ),
    ):
        with pytest.raises(DatabaseError, match="stand"), transaction.atomic():
            change()


def test_two_votes_are_not_open_at_once() -> None:
    vote = opened()
    with pytest.raises(WrongState, match="vote_still_open"):
        make_vote(vote.item)


def test_a_meeting_does_not_close_over_an_open_vote() -> None:
    vote = opened()
    meeting = vote.item.meeting
    with pytest.raises(WrongState, match="vote_still_open"):
        sitting.close_meeting(acting=secretary(meeting.body), meeting=meeting)


def test_a_member_may_vote_for_the_party_that_sends(  # no person on the chair
) -> None:
    vote = opened()
    row = rows_of(vote.item.meeting)[3]
    party = row.person
    assert party is not None
    row.person, row.party = None, party
    row.save(update_fields=["person", "party"])
    acting = replace(make_acting("citizen"), party_ids=frozenset({party.pk}))
    made = sitting.cast_vote(acting=acting, resolution=vote, attendance=row, choice="for")
    assert made.via == "signed"
