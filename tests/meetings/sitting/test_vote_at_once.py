"""Fifty at once: no vote counted twice, none after closing, no number given twice."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from phakhi.core.errors import WrongState
from phakhi.meetings.models import Meeting, Recusal, Resolution, Vote
from phakhi.meetings.services import sitting
from tests.factories_bodies import make_member
from tests.factories_calling import make_sitting_body, secretary
from tests.factories_sitting import make_item, make_sitting, make_vote, rows_of

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 50


def at_once(acts: list[Callable[[], Any]]) -> list[Exception]:
    """Each in a thread with its own connection, begun together."""
    faults: list[Exception] = []
    gate = threading.Barrier(len(acts))

    def run(act: Callable[[], Any]) -> None:
        try:
            gate.wait()
            act()
        except Exception as error:
            faults.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return faults


def test_fifty_sendings_of_one_vote_are_one_vote() -> None:
    vote = make_vote(make_item(make_sitting()))
    row, acting = rows_of(vote.item.meeting)[0], secretary(vote.item.meeting.body)

    def cast() -> None:
        sitting.cast_vote(acting=acting, resolution=vote, attendance=row, choice="for")

    faults = at_once([cast] * MANY)
    assert Vote.objects.count() == 1
    assert len(faults) == MANY - 1
    assert {getattr(fault, "code", repr(fault)) for fault in faults} == {"voted_already"}


def test_fifty_members_at_once_and_the_closing_among_them() -> None:
    body = make_sitting_body()
    for _ in range(MANY - 5):
        make_member(body)
    vote = make_vote(make_item(make_sitting(body)))
    acting = secretary(body)

    def cast(row: Any) -> Callable[[], Any]:
        return lambda: sitting.cast_vote(
            acting=acting, resolution=vote, attendance=row, choice="for"
        )

    rows = rows_of(vote.item.meeting)
    sitting.cast_vote(acting=acting, resolution=vote, attendance=rows[0], choice="for")
    acts = [cast(row) for row in rows[1:]]
    acts.append(lambda: sitting.close_vote(acting=acting, resolution=vote))
    faults = at_once(acts)
    closed = Resolution.objects.get(pk=vote.pk)
    assert all(isinstance(fault, WrongState) for fault in faults), faults
    assert closed.votes_for == Vote.objects.filter(resolution=vote).count()
    assert closed.votes_for + len(faults) == len(rows)


def test_resolutions_of_several_meetings_at_once_are_numbered_without_gap() -> None:
    body = make_sitting_body()
    items = [make_item(make_sitting(body)) for _ in range(6)]

    def resolve(item: Any) -> Callable[[], Any]:
        return lambda: sitting.resolve_without_objection(
            acting=secretary(body), item=item, kind="agree", text="ตามเสนอ"
        )

    assert at_once([resolve(item) for item in items]) == []
    numbers = Resolution.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5, 6]


def between(first: Callable[[], Any], second: Callable[[], Any]) -> list[Exception]:
    """`second` begins while `first` is done but not yet committed."""
    is_done = threading.Event()

    def slow() -> None:
        with transaction.atomic():
            first()
            is_done.set()
            time.sleep(0.4)

    def after() -> None:
        is_done.wait(5)
        second()

    return at_once([slow, after])


def test_nobody_votes_and_stands_aside_in_one_moment() -> None:
    vote = make_vote(make_item(make_sitting()))
    row, acting = rows_of(vote.item.meeting)[0], secretary(vote.item.meeting.body)
    given: dict[str, Any] = {"acting": acting, "attendance": row}
    faults = between(
        lambda: sitting.cast_vote(**given, resolution=vote, choice="for"),
        lambda: sitting.recuse(**given, item=vote.item, reason="มีส่วนได้เสีย"),
    )
    assert [getattr(fault, "code", repr(fault)) for fault in faults] == ["voted_already"]
    assert not Recusal.objects.exists()


def test_a_meeting_does_not_close_over_a_vote_that_is_just_being_opened() -> None:
    item = make_item(make_sitting())
    acting = secretary(item.meeting.body)
    faults = between(
        lambda: sitting.open_vote(acting=acting, item=item, kind="agree", text="ตามเสนอ"),
        lambda: sitting.close_meeting(acting=acting, meeting=item.meeting),
    )
    assert [getattr(fault, "code", repr(fault)) for fault in faults] == ["vote_still_open"]
    assert Meeting.objects.get(pk=item.meeting_id).state == "open"
