"""Numbers have no gap and no twin, whoever commits at the same moment and whatever breaks."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, transaction

from phakhi.core import events, sequencer
from phakhi.core.models import Event, EventCursor
from phakhi.ledger.growth import StoredNodes, stored_frontier
from phakhi.ledger.models import LedgerDraft, LedgerEntry
from phakhi.ledger.services import enter
from phakhi.ledger.tree import build
from tests.factories import make_acting, make_province
from tests.ledger.factories import make_subject

pytestmark = pytest.mark.django_db(transaction=True)

THREADS, EACH = 8, 25


def test_eight_threads_leave_no_gap_and_lose_nothing() -> None:
    acting, subject = _start()
    _in_threads(lambda nth: [_enter(acting, subject, f"{nth}-{i}") for i in range(EACH)])
    _prove_whole(acting, THREADS * EACH)
    for nth in range(THREADS):
        own = [e.content["facts"]["n"] for e in LedgerEntry.objects.order_by("index")]
        assert [n for n in own if n.startswith(f"{nth}-")] == [f"{nth}-{i}" for i in range(EACH)]


def test_a_hook_that_breaks_now_and_then_delays_but_never_tears() -> None:
    acting, subject = _start()
    breaking = _BreaksEvery(3)
    sequencer.HOOKS.append(breaking)
    try:
        _in_threads(lambda nth: [_enter(acting, subject, f"{nth}-{i}") for i in range(EACH)])
    finally:
        sequencer.HOOKS.remove(breaking)
    assert breaking.broke
    sequencer.sweep()
    _prove_whole(acting, THREADS * EACH)


def test_what_a_crash_left_behind_is_taken_by_the_next_commit(monkeypatch) -> None:
    acting, subject = _start()
    with monkeypatch.context() as crash:
        crash.setattr(sequencer, "sequence", lambda _province_id: 0)
        _enter(acting, subject, "before the crash")
    assert LedgerDraft.objects.count() == 1
    _enter(acting, subject, "after it")
    _prove_whole(acting, 2)


def test_a_lock_held_elsewhere_makes_the_commit_wait_for_nobody() -> None:
    acting, subject = _start()
    aside = connection.copy()
    with aside.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", [0x5EC0, acting.province.pk])
    _enter(acting, subject, "busy")
    assert Event.objects.waiting().count() == 1
    with aside.cursor() as cursor:  # closing alone lets go only when the server notices
        cursor.execute("SELECT pg_advisory_unlock_all()")
    aside.close()
    assert sequencer.sweep() == 1


def test_two_provinces_count_for_themselves() -> None:
    here, there = make_acting(), make_acting(province=make_province("56"))
    for acting in (here, there, here):
        _enter(acting, make_subject(acting), "x")
    assert list(_numbers(here)) == [1, 2]
    assert list(_numbers(there)) == [1]


def test_a_subscriber_hears_its_kind_once_and_in_order() -> None:
    acting, subject = _start()
    heard: list[int | None] = []
    with _subscribed("test.", lambda event: heard.append(event.seq)):
        for kind in ("test.a", "other", "test.b"):
            _record(acting, kind, subject)
    assert heard == [1, 3]
    assert EventCursor.objects.filter(seq=3).exists()


def test_a_subscriber_that_fails_hears_the_same_event_again() -> None:
    acting, subject = _start()
    heard: list[int | None] = []

    def fail_once(event: Event) -> None:
        heard.append(event.seq)
        if len(heard) == 1:
            raise RuntimeError

    with _subscribed("test.", fail_once):
        _record(acting, "test.a", subject)
        sequencer.sweep()
    assert heard == [1, 1]


class _BreaksEvery:
    def __init__(self, nth: int) -> None:
        self.nth, self.calls, self.broke = nth, 0, 0

    def __call__(self, province_id: int, events: list[Event]) -> None:
        self.calls += 1
        if self.calls % self.nth == 0:
            self.broke += 1
            raise RuntimeError("killed in between")


class _subscribed:
    def __init__(self, prefix, handler) -> None:
        events.subscribe(prefix, handler, name="test")

    def __enter__(self) -> None: ...

    def __exit__(self, *_error) -> None:
        del events.SUBSCRIBERS["test"]


def _start():
    acting = make_acting()
    return acting, make_subject(acting)


@transaction.atomic
def _enter(acting, subject, what: str) -> LedgerDraft:
    return enter(acting=acting, act="job.closed", subject=subject, facts={"n": what})


@transaction.atomic
def _record(acting, kind: str, subject) -> Event:
    return events.record(acting, kind, subject)


def _in_threads(work) -> None:
    failures: list[BaseException] = []

    def run(nth: int) -> None:
        try:
            work(nth)
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(nth,)) for nth in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def _numbers(acting):
    events_here = Event.objects.filter(province=acting.province)
    return events_here.order_by("seq").values_list("seq", flat=True)


def _prove_whole(acting, total: int) -> None:
    assert list(_numbers(acting)) == list(range(1, total + 1))
    entries = list(LedgerEntry.objects.order_by("index"))
    assert [entry.index for entry in entries] == list(range(total))
    assert [entry.event.seq for entry in entries] == list(range(1, total + 1))
    frontier, nodes = build(entry.body.encode() for entry in entries)
    stored = stored_frontier(acting.province.pk)
    assert stored.root() == frontier.root()
    assert StoredNodes(acting.province.pk)(list(nodes)) == nodes
    assert not LedgerDraft.objects.exists()
