"""People who differ in nothing that matters are one type: the optimum treats them alike.

All objectives are symmetric and concave, so nothing is lost: averaging a lottery over the swaps
of two such people never makes it worse.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from phakhi.methods.sortition.problem import Problem, Real, Whole

Key: TypeAlias = tuple[object, ...]


@dataclass(frozen=True, eq=False)
class Types:
    """A panel, here, is how many of each type it has: (types,).

    members: of each type, the places in `Problem.people`;
    traits: (types, features) as in `Problem`; low, high: (quotas,) over the panel;
    floor, ceiling: (types,) how many of a type a panel may have (confirmed people are types with
    floor = ceiling = their number; a smaller box is a face of the polytope);
    classes: (types,) which class of alike households the type lives in; alike_low, alike_high:
    (classes,) how many a panel may take from the class: from 0 to the number of its households,
    since one address gives one member.
    """

    seats: int
    members: tuple[Whole, ...]
    traits: Whole
    low: Whole
    high: Whole
    floor: Whole
    ceiling: Whole
    classes: Whole
    alike_low: Whole
    alike_high: Whole

    @property
    def count(self) -> int:
        return len(self.members)

    @property
    def sizes(self) -> Whole:
        """How many people each type has: (types,)."""
        return np.array([len(members) for members in self.members], dtype=np.int64)

    def per_person(self, counts: Real) -> Real:
        """How likely a person of each type is, where the panel has `counts` of the types."""
        return counts / self.sizes


def aggregate(problem: Problem) -> Types:
    """People of one type have the same values and live with people of the same values."""
    homes = _homes(problem)
    people_of: dict[Key, list[int]] = defaultdict(list)
    for person, home in enumerate(problem.households.tolist()):
        people_of[homes[home], *problem.traits[person].tolist()].append(person)
    kinds = sorted(people_of)
    members = tuple(np.array(people_of[kind], dtype=np.int64) for kind in kinds)
    firsts = np.array([places[0] for places in members], dtype=np.int64)
    held, classes = problem.confirmed[firsts], np.array([kind[0] for kind in kinds], dtype=np.int64)
    sizes = np.array([len(places) for places in members], dtype=np.int64)
    alike = np.bincount(list(homes.values()), minlength=classes.max(initial=-1) + 1)
    taken = np.bincount(classes, weights=sizes * held, minlength=len(alike)).astype(np.int64)
    alike_low = np.where(taken > 0, taken, 0)
    alike_high = np.where(taken > 0, taken, alike)
    return Types(
        problem.seats,
        members,
        problem.traits[firsts],
        np.array([quota.low for quota in problem.quotas], dtype=np.int64),
        np.array([quota.high for quota in problem.quotas], dtype=np.int64),
        np.where(held, sizes, 0),
        np.where(held, sizes, np.minimum(sizes, alike_high[classes])),
        classes,
        alike_low,
        alike_high,
    )


def _homes(problem: Problem) -> dict[int, int]:
    """The class of each household: alike are those whose people have the same values."""
    inside: dict[int, list[Key]] = defaultdict(list)
    for person, home in enumerate(problem.households.tolist()):
        held = bool(problem.confirmed[person])
        inside[home].append((held, *problem.traits[person].tolist()))
    signatures = {home: tuple(sorted(people)) for home, people in inside.items()}
    numbers = {kind: number for number, kind in enumerate(sorted(set(signatures.values())))}
    return {home: numbers[kind] for home, kind in signatures.items()}
