"""The map as dots and lines: what both the drawing and its table twin, feed and files show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from phakhi.methods.networks import Graph
from phakhi.networks.vocabulary import Level

# The stronger bond comes last: a pair tied in several ways is drawn as the strongest.
BONDS: Final = ("talk", "work", "share", "agreement")
BOND_OF: Final = {
    "contact": 0,
    "information": 0,
    "meeting": 0,
    "advice": 0,
    "referral": 0,
    "joint_work": 1,
    "shared_seat": 1,
    "shared_project": 1,
    "resource": 2,
    "funding": 2,
    "agreement": 3,
}


@dataclass(frozen=True, slots=True)
class Node:
    """A partner, or a cluster of `size` partners named after its most connected organisation.

    `ties` counts the partners it is tied to in the picture; of a person nobody ranks it.
    """

    code: str
    name: str
    sector: str
    level: str
    kind: str
    area: str
    x: float
    y: float
    ties: int = 0
    size: int = 1

    @property
    def is_person(self) -> bool:
        return self.level == Level.INDIVIDUAL

    @property
    def weight(self) -> int:
        """How large it is drawn: persons all alike."""
        return 0 if self.is_person else self.ties


@dataclass(frozen=True, slots=True)
class Line:
    """Between two nodes by their numbers; in a picture of clusters `count` ties at once."""

    one: int
    other: int
    kinds: frozenset[str] = frozenset()
    is_confirmed: bool = False
    count: int = 1

    @property
    def bond(self) -> int:
        return max((BOND_OF.get(kind, 0) for kind in self.kinds), default=0)


@dataclass(frozen=True)
class Picture:
    """`partners` and `pairs` count what it stands for, drawn one by one or in clusters."""

    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    partners: int
    pairs: int
    is_clustered: bool = False

    @cached_property
    def graph(self) -> Graph:
        codes = [node.code for node in self.nodes]
        return Graph.of(codes, ((codes[line.one], codes[line.other]) for line in self.lines))

    @cached_property
    def near(self) -> tuple[tuple[int, ...], ...]:
        """Who is tied to each node, the most connected first."""
        found: list[list[int]] = [[] for _ in self.nodes]
        for line in self.lines:
            found[line.one].append(line.other)
            found[line.other].append(line.one)
        weight = [node.weight for node in self.nodes]
        return tuple(tuple(sorted(ends, key=lambda n: (-weight[n], n))) for ends in found)

    def only(self, codes: Collection[str]) -> Picture:
        """Those partners and what ties them to each other."""
        kept = [n for n, node in enumerate(self.nodes) if node.code in codes]
        number = {old: new for new, old in enumerate(kept)}
        lines = [
            replace(line, one=number[line.one], other=number[line.other])
            for line in self.lines
            if line.one in number and line.other in number
        ]
        return picture_of([self.nodes[n] for n in kept], lines)

    def most_connected(self) -> Node | None:
        """An organisation or group: persons are not ranked."""
        ranked = [node for node in self.nodes if node.weight]
        return max(ranked, key=lambda node: node.weight) if ranked else None


def picture_of(nodes: Sequence[Node], lines: Iterable[Line]) -> Picture:
    drawn = tuple(lines)
    ties = Counter(end for line in drawn for end in (line.one, line.other))
    counted = tuple(replace(node, ties=ties[n]) for n, node in enumerate(nodes))
    return Picture(counted, drawn, partners=len(counted), pairs=len(drawn))
