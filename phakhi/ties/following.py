"""Ties that follow by rule from days: of the contact log, of meetings (explanation/ties.md).

R056: who often talks, or often sits in one room, is bound; who seldom does is no longer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.nightly import nightly
from phakhi.networks.models import Actor
from phakhi.ties.models import Contact, Origin, Tie, TieQuerySet
from phakhi.ties.pairs import ordered

YEAR = timedelta(days=365)
LEAST = 3
# Days with a contact within a year, from which on it counts as every week, month, few months.
STEPS = ((40, 4), (10, 3), (LEAST, 2))
Pair = tuple[UUID, UUID]
Days = dict[Pair, list[date]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`key` names the record; `is_public` says whether everybody may know of its days."""

    kind: str
    key: str
    is_public: bool


LOG = Rule("contact", "contact-log", is_public=False)
"""Not public: the log is seen by the two sides and the staff alone."""
MET = Rule("meeting", "met", is_public=True)


def frequency_of(days: int) -> int | None:
    """None: too seldom to call it a tie."""
    return next((frequency for least, frequency in STEPS if days >= least), None)


def follow_pair(acting: Acting, first: Actor, second: Actor) -> None:
    source, target = ordered(first, second, LOG.kind)
    between = Q(actor=first, other=second) | Q(actor=second, other=first)
    days = _logged(Contact.objects.filter(between, province=acting.province))
    held = _held(acting, LOG).filter(source=source, target=target)
    _bring_in_line(acting, LOG, {(source.pk, target.pk)}, days, held)


@nightly("ties.contacts")
def follow_log(acting: Acting) -> None:
    """What was often a year ago may be seldom now, though nobody logged anything."""
    logged = Contact.objects.filter(province=acting.province, other__isnull=False)
    follow_days(acting, LOG, _logged(logged.filter(on__gt=timezone.localdate() - YEAR)))


def follow_days(acting: Acting, rule: Rule, days: Days) -> None:
    """All ties of one rule, from the days of the last year; pairs in the order of `ordered`."""
    held = _held(acting, rule)
    pairs = days.keys() | set(held.values_list("source_id", "target_id"))
    _bring_in_line(acting, rule, pairs, days, held)


def _held(acting: Acting, rule: Rule) -> TieQuerySet:
    return Tie.objects.filter(
        province=acting.province, origin=Origin.RECORD, origin_key=rule.key, until=None
    )


def _logged(contacts: Iterable[Contact]) -> Days:
    rows = contacts.order_by().values_list("actor_id", "other_id", "on")  # type: ignore[attr-defined]
    return by_pair(rows)


def by_pair(rows: Iterable[tuple[UUID, UUID, date]]) -> Days:
    """Each day once, oldest first."""
    found: dict[Pair, set[date]] = {}
    for first, second, day in rows:
        low, high = sorted((first, second))
        found.setdefault((low, high), set()).add(day)
    return {pair: sorted(days) for pair, days in found.items()}


def _bring_in_line(
    acting: Acting, rule: Rule, pairs: Iterable[Pair], days: Days, held: TieQuerySet
) -> None:
    today = timezone.localdate()
    ties = {(tie.source_id, tie.target_id): tie for tie in held}
    for pair in sorted(pairs):
        recent = [day for day in days.get(pair, []) if today - YEAR < day <= today]
        frequency = frequency_of(len(recent))
        tie = ties.get(pair)
        if frequency is None:
            _close(tie, recent, today)
        elif tie is None:
            _open(acting, rule, pair, recent[0], frequency)
        elif tie.frequency != frequency:
            tie.frequency = frequency
            tie.save(update_fields=["frequency"])


def _open(acting: Acting, rule: Rule, pair: Pair, since: date, frequency: int) -> None:
    Tie.objects.create(
        province=acting.province,
        source_id=pair[0],
        target_id=pair[1],
        kind=rule.kind,
        since=since,
        frequency=frequency,
        origin=Origin.RECORD,
        origin_key=rule.key,
        is_public=rule.is_public,
    )


def _close(tie: Tie | None, recent: list[date], today: date) -> None:
    """It ends with the last talk that is still known, or today."""
    if tie is None:
        return
    last = recent[-1] if recent else today
    tie.until = max(last, tie.since or last)
    tie.save(update_fields=["until"])
