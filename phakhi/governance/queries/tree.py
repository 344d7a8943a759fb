"""Networks above and below each other, with what they hold in all (R011)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from phakhi.core.acting import Acting
from phakhi.core.presets import AREA_LEVELS
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.ties.models import Tie


@dataclass(slots=True)
class Branch:
    """`members` counts every partner once, however many networks below it belongs to."""

    network: GovernanceNetwork
    children: list[Branch] = field(default_factory=list)
    own: set[UUID] = field(default_factory=set)
    depth: int = 0

    @property
    def members(self) -> set[UUID]:
        return self.own.union(*(child.members for child in self.children))

    @property
    def below(self) -> int:
        return sum(1 + child.below for child in self.children)


def forest(acting: Acting) -> list[Branch]:
    """A child whose parent is not seen stands as a root."""
    seen = GovernanceNetwork.objects.visible_to(acting)
    networks = seen.select_related("province").order_by("name_th")
    branches = {network.pk: Branch(network) for network in networks}
    active = NetworkMember.objects.filter(network__in=branches).active()
    for network, actor in active.values_list("network", "actor"):
        branches[network].own.add(actor)
    roots: list[Branch] = []
    for branch in branches.values():
        parent = branches.get(branch.network.parent_id)
        (parent.children if parent else roots).append(branch)
    return roots


def flat(branches: Iterable[Branch], depth: int = 0) -> list[Branch]:
    """In reading order, each knowing how deep it stands."""
    found = []
    for branch in branches:
        branch.depth = depth
        found += [branch, *flat(branch.children, depth + 1)]
    return found


@dataclass(frozen=True, slots=True)
class LevelLine:
    level: str
    networks: int
    running: int
    members: int
    ties: int


def per_level(acting: Acting) -> list[LevelLine]:
    """Roll-up: networks, distinct partners and ties among them, level by level."""
    seen = GovernanceNetwork.objects.visible_to(acting)
    counted = seen.order_by().values("level")
    numbers = counted.annotate(
        all=Count("pk"), running=Count("pk", filter=Q(state__in=("formed", "active")))
    )
    partners = _partners_by_level(seen)
    order = {code: place for place, code in enumerate(AREA_LEVELS)}
    lines = [
        LevelLine(
            row["level"],
            row["all"],
            row["running"],
            len(partners[row["level"]]),
            _ties_among(acting, partners[row["level"]]),
        )
        for row in numbers
    ]
    return sorted(lines, key=lambda line: order[line.level])


def _partners_by_level(seen: Any) -> dict[str, set[UUID]]:
    found: dict[str, set[UUID]] = defaultdict(set)
    active = NetworkMember.objects.filter(network__in=seen).active()
    for level, actor in active.values_list("network__level", "actor"):
        found[level].add(actor)
    return found


def _ties_among(acting: Acting, actors: set[UUID]) -> int:
    seen = Tie.objects.visible_to(acting).filter(source__in=actors, target__in=actors, until=None)
    return int(seen.values("source", "target").distinct().count())
