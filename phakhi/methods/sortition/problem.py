"""Who may be drawn, and what every panel must keep."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Whole: TypeAlias = NDArray[np.int64]
Real: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class Quota:
    """`low` to `high` of the panel have this value; the flexes bound a relaxation."""

    feature: str
    value: str
    low: int
    high: int
    low_flex: int
    high_flex: int


@dataclass(frozen=True, eq=False)
class Problem:
    """People and quotas in an order of their own (by id, by name), so that no file's order decides.

    traits: (people, features), the place in `quotas` of the value each person has;
    households: (people,), the same number for the same address, everybody has one;
    confirmed: (people,), who holds a seat already: on every panel, and counted in `seats`.
    Who is excluded, has declined or lives with somebody confirmed is not in the problem.
    """

    seats: int
    quotas: tuple[Quota, ...]
    people: tuple[str, ...]
    traits: Whole
    households: Whole
    confirmed: Flags


@dataclass(frozen=True, eq=False)
class Lottery:
    """panels: (panels, seats), places in `people`, rows rising; weights: (panels,), sum 1."""

    panels: Whole
    weights: Real

    def probabilities(self, people: int) -> Real:
        """How likely each person is on the drawn panel: (people,)."""
        seats = self.panels.shape[1]
        spread = np.repeat(self.weights, seats)
        found = np.bincount(self.panels.ravel(), weights=spread, minlength=people)
        return np.asarray(found, np.float64)
