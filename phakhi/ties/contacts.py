"""The days on which two partners met or spoke (R056): what the depth of a tie is computed from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from phakhi.core.models import Province
from phakhi.core.registry import Registry
from phakhi.ties.models import Contact, Tie

MEETING = "meeting"


class MetDays(Protocol):
    """A higher room's record of who was in one room: two partners and the day."""

    def __call__(self, province: Province, since: date) -> Iterable[tuple[UUID, UUID, date]]: ...


MET_DAYS: Registry[MetDays] = Registry("days on which partners met")


def met_days(province: Province, since: date) -> Iterable[tuple[UUID, UUID, date]]:
    for source in MET_DAYS:
        yield from source(province, since)


def contact_days(
    province: Province, actors: Iterable[UUID], since: date
) -> dict[frozenset[UUID], list[date]]:
    """Each day once, oldest first; logged contacts, imported lists, and rooms both were in."""
    ids = set(actors)
    days: dict[frozenset[UUID], set[date]] = {}
    logged = Contact.objects.filter(
        province=province, actor__in=ids, other__in=ids, on__gte=since
    ).values_list("actor_id", "other_id", "on")
    met = Tie.objects.filter(
        province=province, kind=MEETING, source__in=ids, target__in=ids, since__gte=since
    ).values_list("source_id", "target_id", "since")
    noted = (row for row in met_days(province, since) if {row[0], row[1]} <= ids)
    for first, second, day in [*logged.order_by(), *met.order_by(), *noted]:
        days.setdefault(frozenset({first, second}), set()).add(day)
    return {pair: sorted(found) for pair, found in days.items()}
