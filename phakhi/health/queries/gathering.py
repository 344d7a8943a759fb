"""Everything a reading is made of, as it stood on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.models.members import SHOWN_MEMBERS
from phakhi.health.computing.depth import pair_depth
from phakhi.health.computing.measuring import Given
from phakhi.health.computing.snapshot import Bond, Snapshot
from phakhi.health.queries.contacts import days_of_contact
from phakhi.health.queries.survey import wave_on
from phakhi.ties.models import Tie

FORMAL = frozenset({"agreement"})
"""Kinds of tie that stand on a signed agreement or contract (S2 factor 4)."""
YEARS_BACK = 3

Pair = tuple[UUID, UUID]


class Told(NamedTuple):
    """What all open ties of one pair say together: the closest of what was said."""

    kinds: frozenset[str]
    frequency: int | None
    intensity: int | None


class Members(NamedTuple):
    sectors: dict[UUID, str]
    nameable: frozenset[str]
    """Organisations and groups: persons are counted, never listed."""


def gather(network: GovernanceNetwork, day: date) -> tuple[Given, Members]:
    members = members_on(network, day)
    told = ties_on(network.province, members.sectors, day)
    days = days_of_contact(network.province, members.sectors, back_from(day))
    bonds = (_bond(pair, said, days.get(frozenset(pair), ()), day) for pair, said in told.items())
    asked, answered = wave_on(network, day)
    snapshot = Snapshot(
        tuple(sorted(map(str, members.sectors))),
        {str(actor): sector for actor, sector in members.sectors.items() if sector},
        tuple(sorted(bonds, key=lambda bond: (bond.one, bond.other))),
    )
    return Given(snapshot, asked, answered), members


def members_on(network: GovernanceNetwork, day: date) -> Members:
    left_later = Q(left_on=None) | Q(left_on__gt=day)
    rows = NetworkMember.objects.filter(
        left_later, network=network, state__in=SHOWN_MEMBERS, joined_on__lte=day
    ).values_list("actor_id", "actor__sector", "actor__party__kind")
    found = list(rows)
    nameable = frozenset(str(actor) for actor, _sector, kind in found if kind != "person")
    return Members({actor: sector for actor, sector, _kind in found}, nameable)


def ties_on(province: Province, actors: Collection[UUID], day: date) -> dict[Pair, Told]:
    inside = set(actors)
    rows = Tie.objects.filter(province=province, source__in=inside).on(day).order_by()
    together: dict[Pair, list[tuple[str, int | None, int | None]]] = defaultdict(list)
    for one, other, *said in rows.values_list(
        "source_id", "target_id", "kind", "frequency", "intensity"
    ):
        if other in inside:
            together[min(one, other), max(one, other)].append(tuple(said))
    return {pair: _together(rows) for pair, rows in together.items()}


def back_from(day: date) -> date:
    return day - timedelta(days=365 * YEARS_BACK)


def _together(rows: Iterable[tuple[str, int | None, int | None]]) -> Told:
    kinds, frequencies, intensities = zip(*rows, strict=True)
    return Told(frozenset(kinds), _most(frequencies), _most(intensities))


def _most(numbers: Iterable[int | None]) -> int | None:
    return max((number for number in numbers if number is not None), default=None)


def _bond(pair: Pair, said: Told, days: Iterable[date], on: date) -> Bond:
    depth = pair_depth(days, said.frequency, said.intensity, on)
    return Bond(str(pair[0]), str(pair[1]), bool(said.kinds & FORMAL), depth.value)


def sector_counts(sectors: Mapping[UUID, str]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for sector in sectors.values():
        counts[sector] += 1
    return dict(sorted(counts.items()))
