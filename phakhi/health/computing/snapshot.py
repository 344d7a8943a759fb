"""A network as it stood on one day: who belongs to it and what ties them; nothing is looked up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from phakhi.methods.networks import Graph


@dataclass(frozen=True, slots=True)
class Bond:
    """All ties of one pair; `depth` is a share of 1, None where nobody said and nobody logged."""

    one: str
    other: str
    is_formal: bool = False
    depth: float | None = None

    @property
    def pair(self) -> frozenset[str]:
        return frozenset((self.one, self.other))


@dataclass(frozen=True)
class Snapshot:
    members: tuple[str, ...]
    sectors: Mapping[str, str]
    bonds: tuple[Bond, ...]

    @cached_property
    def graph(self) -> Graph:
        return Graph.of(self.members, ((bond.one, bond.other) for bond in self.bonds))

    @cached_property
    def by_pair(self) -> dict[frozenset[str], Bond]:
        return {bond.pair: bond for bond in self.bonds}

    def without(self, *gone: str) -> Snapshot:
        left = set(gone)
        kept = tuple(member for member in self.members if member not in left)
        bonds = tuple(bond for bond in self.bonds if not bond.pair & left)
        return replace(self, members=kept, bonds=bonds)

    def without_bonds(self, pairs: Collection[frozenset[str]]) -> Snapshot:
        return replace(self, bonds=tuple(b for b in self.bonds if b.pair not in pairs))

    def written(self) -> dict[str, Any]:
        """Small enough to be kept with every reading: pairs by number, depth in hundredths."""
        place = {member: number for number, member in enumerate(self.members)}
        return {
            "members": list(self.members),
            "sectors": [self.sectors.get(member, "") for member in self.members],
            "bonds": [[place[b.one], place[b.other], *_written(b)] for b in self.bonds],
        }

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Snapshot:
        members = tuple(kept.get("members", ()))
        sectors = zip(members, kept.get("sectors", ()), strict=False)
        return cls(
            members,
            {member: sector for member, sector in sectors if sector},
            tuple(_bond(members, row) for row in kept.get("bonds", ())),
        )


def _written(bond: Bond) -> list[int]:
    return [int(bond.is_formal), -1 if bond.depth is None else round(bond.depth * 100)]


def _bond(members: tuple[str, ...], row: list[int]) -> Bond:
    one, other, formal, depth = row
    return Bond(members[one], members[other], bool(formal), None if depth < 0 else depth / 100)
