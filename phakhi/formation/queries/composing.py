"""Who covers which of the six parties, in the network and in each theme group (R021)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from phakhi.core.acting import Acting
from phakhi.core.presets import PARTIES
from phakhi.formation.models import CompositionRule, GroupSeat
from phakhi.formation.pure.composition import Composition, Line, compose
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor
from phakhi.networks.models.actors import ActorQuerySet

CANDIDATES = 5


def rule_of(network: GovernanceNetwork) -> CompositionRule:
    """Unsaved while the network keeps to the default: one of each."""
    found = CompositionRule.objects.filter(network=network).first()
    return found or CompositionRule(network=network, province=network.province)


def members_now(network: GovernanceNetwork) -> ActorQuerySet:
    active = network.members.active().values("actor")
    found: ActorQuerySet = Actor.objects.filter(pk__in=active, province=network.province)
    return found


def of_network(network: GovernanceNetwork, rule: CompositionRule) -> Composition:
    parties = list(members_now(network).values_list("six_parties", flat=True))
    return compose(parties, in_order(rule.least), rule.state_at_most)


def of_groups(network: GovernanceNetwork, rule: CompositionRule) -> dict[UUID, Composition]:
    """Accepted seats only: an open offer covers nobody's party."""
    seats = GroupSeat.objects.filter(group__network=network).accepted()
    by: dict[UUID, list[list[str]]] = defaultdict(list)
    for group, parties in seats.values_list("group", "actor__six_parties"):
        by[group].append(parties)
    groups = network.theme_groups.values_list("pk", flat=True)
    return {group: compose(by[group], in_order(rule.in_groups)) for group in groups}


def in_order(numbers: Mapping[str, int]) -> dict[str, int]:
    return {party: int(numbers.get(party, 0)) for party in PARTIES}


@dataclass(frozen=True, slots=True)
class PartyLine:
    """One party as the page shows it: who covers it, who could."""

    line: Line
    actors: list[Actor]
    hidden: int
    candidates: list[Actor]


def party_lines(
    acting: Acting, network: GovernanceNetwork, composition: Composition
) -> list[PartyLine]:
    """Names only of partners the reader may see; the others are counted."""
    seen = members_now(network).visible_to(acting).select_related("party")
    by = _by_party(seen)
    could = candidates(acting, network, [line.party for line in composition.missing])
    return [
        PartyLine(line, by[line.party], line.count - len(by[line.party]), could[line.party])
        for line in composition.lines
    ]


def _by_party(actors: Iterable[Actor]) -> dict[str, list[Actor]]:
    by: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        for party in actor.six_parties:
            by[party].append(actor)
    return by


def candidates(
    acting: Acting, network: GovernanceNetwork, parties: list[str]
) -> dict[str, list[Actor]]:
    """Verified partners of a missing party in the network's area, not asked yet; a few of each."""
    found: dict[str, list[Actor]] = defaultdict(list)
    if not parties:
        return found
    asked = network.members.exclude(state__in=("not_selected", "ended")).values("actor")
    rows = Actor.objects.visible_to(acting).listed().filter(six_parties__overlap=parties)
    rows = _in_area(rows.exclude(pk__in=asked), network).select_related("party")
    for actor in rows.order_by("sort_key", "pk")[: 40 * len(parties)]:
        for party in set(actor.six_parties) & set(parties):
            if len(found[party]) < CANDIDATES:
                found[party].append(actor)
    return found


def _in_area(rows: Any, network: GovernanceNetwork) -> Any:
    areas = [code for code in (network.area_codes or [network.area_code]) if len(code) > 2]
    if not areas:
        return rows
    working = rows.working_in(areas[0])
    for code in areas[1:]:
        working = working | rows.working_in(code)
    return working
