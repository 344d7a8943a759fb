"""How good a seating is: who meets again, how evenly everything is mixed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.seating.guests import Guests, codes
from phakhi.methods.seating.hall import Whole


@dataclass(frozen=True)
class Report:
    """repeats: meetings of a pair beyond its first; outside_bounds: seats outside ⌊ideal⌋…⌈ideal⌉
    and squared_deviation from it, over what is to be mixed; null if nobody said what that is."""

    repeats: int
    max_meetings: int
    outside_bounds: int | None
    squared_deviation: float | None
    moves: int
    seconds: float


class Mixing(NamedTuple):
    """Of each field to be mixed: how many values, and each person's, -1 for none."""

    fields: tuple[tuple[int, Whole], ...]

    @classmethod
    def of(cls, guests: Guests) -> Mixing:
        return cls(tuple(codes(column) for _, column in guests.of("diversify")))

    def deviation(self, place: Whole) -> tuple[int, Fraction]:
        """Seats outside and squared deviation, over all rounds; in whole numbers, so exact."""
        outside, squared = 0, Fraction(0)
        for turn in range(place.shape[1]):
            here = place[:, turn] >= 0
            table = place[here, turn].astype(np.int64)
            sizes = np.bincount(table)
            for values, traits in self.fields:
                more, square = _of_field(values, traits[here], table, sizes)
                outside += more
                squared += Fraction(square, table.size**2)
        return outside, squared


def _of_field(
    values: int, traits: Whole, table: NDArray[np.int64], sizes: NDArray[np.int64]
) -> tuple[int, int]:
    known, people = traits >= 0, table.size
    cells = np.bincount(
        traits[known] * sizes.size + table[known], minlength=values * sizes.size
    ).reshape(values, sizes.size)
    product = cells.sum(axis=1)[:, None] * sizes
    floor, ceiling = product // people, -(-product // people)
    outside = np.maximum(floor - cells, 0) + np.maximum(cells - ceiling, 0)
    return int(outside.sum()), int(((cells * people - product) ** 2).sum())


def meetings(place: Whole) -> tuple[int, int]:
    """Pair meetings beyond the first, and the most often any pair meets."""
    people = len(place)
    pairs = []
    for turn in range(place.shape[1]):
        order = np.argsort(place[:, turn], kind="stable")
        order = order[place[order, turn] >= 0]
        _, begins = np.unique(place[order, turn], return_index=True)
        for table in np.split(order, begins[1:]):
            one, other = np.triu_indices(table.size, 1)
            pairs.append(table[one] * people + table[other])
    _, often = np.unique(np.concatenate(pairs), return_counts=True)
    return int(often.sum()) - often.size, int(often.max(initial=0))


def report(place: Whole, mixing: Mixing | None, *, moves: int = 0, seconds: float = 0.0) -> Report:
    repeats, most = meetings(place)
    outside, squared = mixing.deviation(place) if mixing else (None, None)
    known = None if squared is None else float(squared)
    return Report(repeats, most, outside, known, moves, round(seconds, 3))
