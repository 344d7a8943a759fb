"""Where a person stands on the map: Σ (v − μ) · weight, stretched by √(statements / votes)."""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Numbers, Rows, Whole
from phakhi.methods.opinions.votes import Votes

# Places are rounded before anything is decided by them, so that the last bits decide nothing.
DIGITS = 9


def places(votes: Votes, means: Numbers, weights: Numbers) -> Numbers:
    everyone = np.arange(len(votes.people))
    return places_of(everyone, votes, means, weights)


def places_of(people: Whole, votes: Votes, means: Numbers, weights: Numbers) -> Numbers:
    found = _places(people, votes.rows, means, np.ascontiguousarray(weights.T))
    return np.round(found, DIGITS) + 0.0  # no -0.0


@compiled
def _places(people: Whole, rows: Rows, means: Numbers, weights: Numbers) -> Numbers:
    offsets, columns, values = rows
    found = np.zeros((len(people), 2))
    for row in range(len(people)):
        first, last = offsets[people[row]], offsets[people[row] + 1]
        for place in range(first, last):
            column = columns[place]
            deviation = values[place] - means[column]
            found[row, 0] += deviation * weights[column, 0]
            found[row, 1] += deviation * weights[column, 1]
        if last > first:
            found[row] *= np.sqrt(len(means) / (last - first))
    return found
