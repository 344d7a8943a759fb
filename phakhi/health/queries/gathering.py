"""Everything a reading is made of, as it stood on one day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q

from phakhi.core.nightly import the_house
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.models.members import SHOWN_MEMBERS
from phakhi.health.computing.depth import pair_depth
from phakhi.health.computing.measuring import Given
from phakhi.health.computing.snapshot import Bond, Snapshot
from phakhi.health.queries.survey import wave_on
from phakhi.ties.contacts import contact_days
from phakhi.ties.graph import Edge, edges_seen

FORMAL = frozenset({"agreement"})
"""Kinds of tie that stand on a signed agreement or contract (S2 factor 4)."""
YEARS_BACK = 3

Pair = tuple[UUID, UUID]
Days = dict[frozenset[UUID], list[date]]


class Members(NamedTuple):
    sectors: dict[UUID, str]
    nameable: frozenset[str]
    """Organisations and groups: persons are counted, never listed."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """`told` and `days` of every pair, for the lists behind the figures."""

    given: Given
    members: Members
    told: dict[Pair, Edge]
    days: Days


def gather(network: GovernanceNetwork, day: date) -> Gathered:
    members = members_on(network, day)
    told = ties_on(network, members.sectors, day)
    days = contact_days(network.province, members.sectors, back_from(day))
    bonds = (_bond(pair, said, days.get(frozenset(pair), ()), day) for pair, said in told.items())
    asked, answered = wave_on(network, day)
    snapshot = Snapshot(
        tuple(sorted(map(str, members.sectors))),
        {str(actor): sector for actor, sector in members.sectors.items() if sector},
        tuple(sorted(bonds, key=lambda bond: (bond.one, bond.other))),
    )
    return Gathered(Given(snapshot, asked, answered), members, told, days)


def members_on(network: GovernanceNetwork, day: date) -> Members:
    left_later = Q(left_on=None) | Q(left_on__gt=day)
    rows = NetworkMember.objects.filter(
        left_later, network=network, state__in=SHOWN_MEMBERS, joined_on__lte=day
    ).values_list("actor_id", "actor__sector", "actor__party__kind")
    found = list(rows)
    nameable = frozenset(str(actor) for actor, _sector, kind in found if kind != "person")
    return Members({actor: sector for actor, sector, _kind in found}, nameable)


def ties_on(network: GovernanceNetwork, actors: Collection[UUID], day: date) -> dict[Pair, Edge]:
    """All of them, shown or not: what is made of them names nobody."""
    edges = edges_seen(the_house(network.province), on=day, actors=actors)
    return {(edge.source, edge.target): edge for edge in edges}


def back_from(day: date) -> date:
    return day - timedelta(days=365 * YEARS_BACK)


def _bond(pair: Pair, said: Edge, days: Iterable[date], on: date) -> Bond:
    depth = pair_depth(days, said.frequency, said.intensity, on)
    return Bond(str(pair[0]), str(pair[1]), bool(said.kinds & FORMAL), depth.value)


def sector_counts(sectors: Mapping[UUID, str]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for sector in sectors.values():
        counts[sector] += 1
    return dict(sorted(counts.items()))
