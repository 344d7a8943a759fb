"""One sequencer per province numbers committed events without gaps, for ledger and outbox alike.

Whoever holds the province's advisory lock numbers everything that is committed; whoever finds it
taken leaves, because the holder looks again after it has let go. A row that is still left (a crash
between commit and numbering) is taken by the next commit or by the worker's sweep.
"""

from __future__ import annotations

import logging
from typing import Protocol
from uuid import UUID

from django.db import connection, transaction

from phakhi.core.delivery import deliver
from phakhi.core.models import Event, Province

logger = logging.getLogger("phakhi.sequencer")

BATCH = 1000
_LOCK_SPACE = 0x5EC0


class SequencedHook(Protocol):
    """Runs in the transaction that numbers the events; if it fails, none of them is numbered."""

    def __call__(self, province_id: int, events: list[Event]) -> None: ...


HOOKS: list[SequencedHook] = []


def on_sequenced(hook: SequencedHook) -> None:
    if hook not in HOOKS:
        HOOKS.append(hook)


class _AfterCommit:
    """One attempt per transaction, however many events it wrote."""

    def __init__(self, province_id: int) -> None:
        self.province_id = province_id
        self.is_over = False

    def run(self) -> None:
        if not self.is_over:
            self.is_over = True
            sequence(self.province_id)
            deliver(self.province_id)


def sequence_after_commit(province_id: int) -> None:
    calls = connection.__dict__.setdefault("phakhi_sequencing", {})
    call = calls.get(province_id)
    if call is None or call.is_over:
        call = calls[province_id] = _AfterCommit(province_id)
    transaction.on_commit(call.run, robust=True)


def sequence(province_id: int) -> int:
    """Number all that is committed, unless somebody else is at it; returns how many."""
    done = 0
    while Event.objects.waiting().filter(province_id=province_id).exists():
        step = _sequence_batch(province_id)
        if not step:
            break
        done += step
    return done


def sweep() -> int:
    """For the worker: what a crash left behind, in every province."""
    done = 0
    for province_id in Province.objects.values_list("pk", flat=True):
        done += sequence(province_id)
        deliver(province_id)
    return done


@transaction.atomic
def _sequence_batch(province_id: int) -> int:
    if not _take_lock(province_id):
        return 0
    waiting = Event.objects.waiting().filter(province_id=province_id)
    events = list(waiting.order_by("created_at", "id")[:BATCH])
    if not events:
        return 0
    first = _last_number(province_id) + 1
    for seq, event in enumerate(events, start=first):
        event.seq = seq
    _write_numbers(first, [event.pk for event in events])
    for hook in HOOKS:
        hook(province_id, events)
    return len(events)


def _take_lock(province_id: int) -> bool:
    """Released after the commit is visible, so the next holder reads our numbers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s, %s)", [_LOCK_SPACE, province_id])
        return bool(cursor.fetchone()[0])


def _last_number(province_id: int) -> int:
    numbered = Event.objects.filter(province_id=province_id, seq__isnull=False)
    return numbered.order_by("-seq").values_list("seq", flat=True).first() or 0


def _write_numbers(first: int, ids: list[UUID]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE core_event AS e SET seq = %s + place.nth - 1"
            " FROM unnest(%s::uuid[]) WITH ORDINALITY AS place(id, nth) WHERE e.id = place.id",
            [first, ids],
        )
