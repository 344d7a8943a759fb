"""Who sits together is one unit, and what is demanded of each of its people is asked of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from phakhi.methods.seating.demands import Demand


@dataclass(frozen=True)
class Unit:
    """tables: those it must sit at, from 0; more than one is a contradiction.

    apart: the demands, as numbers, of which one of its people is; leads: likewise.
    """

    people: tuple[int, ...]
    tables: frozenset[int]
    apart: tuple[int, ...]
    leads: frozenset[int]

    @property
    def size(self) -> int:
        return len(self.people)

    @property
    def is_free(self) -> bool:
        """One person of whom nothing is demanded."""
        return self.size == 1 and not (self.tables or self.apart or self.leads)


def units_of(people: int, demands: Sequence[Demand]) -> tuple[Unit, ...]:
    """In the order of their first people."""
    tables = defaultdict[int, set[int]](set)
    apart, leads = defaultdict[int, list[int]](list), defaultdict[int, set[int]](set)
    for number, demand in enumerate(demands):
        for person in demand.people:
            if demand.mode == "fixed":
                tables[person].add(int(demand.value) - 1)
            elif demand.mode == "apart":
                apart[person].append(number)
            elif demand.mode == "facilitator":
                leads[person].add(number)
    groups = _joined(people, [demand.people for demand in demands if demand.mode == "together"])
    return tuple(
        Unit(
            group,
            frozenset[int]().union(*(tables[person] for person in group)),
            tuple(number for person in group for number in apart[person]),
            frozenset[int]().union(*(leads[person] for person in group)),
        )
        for group in groups
    )


def _joined(people: int, groups: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    first = list(range(people))

    def root(person: int) -> int:
        while first[person] != person:
            first[person] = first[first[person]]
            person = first[person]
        return person

    for group in groups:
        for person in group:
            one, other = sorted((root(group[0]), root(person)))
            first[other] = one
    units = defaultdict[int, list[int]](list)
    for person in range(people):
        units[root(person)].append(person)
    return [tuple(unit) for unit in units.values()]
