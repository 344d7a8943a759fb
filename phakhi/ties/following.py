"""The tie `contact` follows from the contact log, by rule (docs/explanation/ties.md, R056)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.nightly import nightly
from phakhi.networks.models import Actor
from phakhi.ties.models import Contact, Origin, Tie
from phakhi.ties.pairs import ordered

KEY = "contact-log"
KIND = "contact"
YEAR = timedelta(days=365)
LEAST = 3
# Days with a contact within a year, from which on it counts as every week, month, few months.
STEPS = ((40, 4), (10, 3), (LEAST, 2))
Pair = tuple[UUID, UUID]


def frequency_of(days: int) -> int | None:
    """None: too seldom to call it a tie."""
    return next((frequency for least, frequency in STEPS if days >= least), None)


def follow_pair(acting: Acting, first: Actor, second: Actor) -> None:
    source, target = ordered(first, second, KIND)
    pair = (source.pk, target.pk)
    between = Q(actor=first, other=second) | Q(actor=second, other=first)
    days = _days(Contact.objects.filter(between, province=acting.province))
    held = Tie.objects.filter(_held(acting), source=source, target=target)
    _bring_in_line(acting, {pair}, days, {(t.source_id, t.target_id): t for t in held})


@nightly("ties.contacts")
def follow_log(acting: Acting) -> None:
    """What was often a year ago may be seldom now, though nobody logged anything."""
    logged = Contact.objects.filter(province=acting.province, other__isnull=False)
    recent = _days(logged.filter(on__gt=timezone.localdate() - YEAR))
    held = {(t.source_id, t.target_id): t for t in Tie.objects.filter(_held(acting))}
    _bring_in_line(acting, recent.keys() | held.keys(), recent, held)


def _held(acting: Acting) -> Q:
    return Q(province=acting.province, origin=Origin.RECORD, origin_key=KEY, until=None)


def _days(contacts: Iterable[Contact]) -> dict[Pair, list[date]]:
    found: dict[Pair, set[date]] = {}
    for first, second, day in contacts.order_by().values_list("actor_id", "other_id", "on"):  # type: ignore[attr-defined]
        low, high = sorted((first, second))
        found.setdefault((low, high), set()).add(day)
    return {pair: sorted(days) for pair, days in found.items()}


def _bring_in_line(
    acting: Acting, pairs: Iterable[Pair], days: dict[Pair, list[date]], held: dict[Pair, Tie]
) -> None:
    today = timezone.localdate()
    for pair in sorted(pairs):
        recent = [day for day in days.get(pair, []) if today - YEAR < day <= today]
        frequency = frequency_of(len(recent))
        tie = held.get(pair)
        if frequency is None:
            _close(tie, recent, today)
        elif tie is None:
            _open(acting, pair, recent[0], frequency)
        elif tie.frequency != frequency:
            tie.frequency = frequency
            tie.save(update_fields=["frequency"])


def _open(acting: Acting, pair: Pair, since: date, frequency: int) -> None:
    """Not public: the log is seen by the two sides and the staff alone."""
    Tie.objects.create(
        province=acting.province,
        source_id=pair[0],
        target_id=pair[1],
        kind=KIND,
        since=since,
        frequency=frequency,
        origin=Origin.RECORD,
        origin_key=KEY,
        is_public=False,
    )


def _close(tie: Tie | None, recent: list[date], today: date) -> None:
    """It ends with the last talk that is still known, or today."""
    if tie is None:
        return
    last = recent[-1] if recent else today
    tie.until = max(last, tie.since or last)
    tie.save(update_fields=["until"])
