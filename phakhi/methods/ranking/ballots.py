"""Ballots as whole numbers, so that every comparison is exact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

UNRANKED = 2**62

Whole = NDArray[np.int64]
Exact = NDArray[np.object_]
"""Of Python's own whole numbers, which never overflow."""


@dataclass(frozen=True, eq=False)
class Ballots:
    """options × ballots; a smaller place is better, `UNRANKED` below all.

    weights and scores (0 where none was given) are counted in units of 1/weight_unit, 1/score_unit.
    """

    options: tuple[str, ...]
    places: Whole
    weights: Exact
    scores: Whole | None = None
    weight_unit: int = 1
    score_unit: int = 1

    @classmethod
    def ranked(
        cls,
        options: Sequence[str],
        rankings: Sequence[Sequence[Sequence[str]]],
        weights: Sequence[int] | None = None,
    ) -> Ballots:
        """Each ranking a list of tied lists, best first; who is left out is below all."""
        numbers = {option: number for number, option in enumerate(options)}
        places = np.full((len(options), len(rankings)), UNRANKED, np.int64)
        for column, ranking in enumerate(rankings):
            for place, tied in enumerate(ranking):
                places[[numbers[option] for option in tied], column] = place
        given = [1] * len(rankings) if weights is None else weights
        return cls(tuple(options), places, exact(given))

    @property
    def is_ranked(self) -> NDArray[np.bool_]:
        return np.not_equal(self.places, UNRANKED)

    @property
    def approved(self) -> NDArray[np.bool_]:
        """All that is ranked; where scores were asked for, those above 0."""
        return self.is_ranked if self.scores is None else self.scores > 0

    def only(self, which: slice) -> Ballots:
        scores = None if self.scores is None else self.scores[:, which]
        places, weights = self.places[:, which], self.weights[which]
        return replace(self, places=places, weights=weights, scores=scores)


def exact(numbers: Sequence[int]) -> Exact:
    made = np.empty(len(numbers), object)
    made[:] = [int(number) for number in numbers]
    return made
