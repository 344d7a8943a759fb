"""Who supports what, from both sides, as the rules and their kernels read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.budgeting.ballots import Whole

Real = NDArray[np.float64]


class Book(NamedTuple):
    """Support s of project p: kind groups[s], with weights[s], for s in starts[p]:starts[p+1].

    Kind k supports own_projects with own_weights in own_starts[k]:own_starts[k+1].
    """

    starts: Whole
    groups: Whole
    weights: Whole
    own_starts: Whole
    own_projects: Whole
    own_weights: Whole
    counts: Whole
    costs: Real
    divisors: Real


@dataclass(frozen=True)
class Support:
    """`divisors`: what a price is divided by to be compared; `votes` are people, `score` points."""

    book: Book
    costs: list[int]
    divisors: list[int]
    votes: list[int]
    score: list[int]
    people: int

    @cached_property
    def wealth(self) -> list[int]:
        """Σ weights of all who support it: its price is never under cost / wealth."""
        return sums(self.book.weights * self.book.counts[self.book.groups], self.book.starts)


def sums(values: Whole, starts: Whole) -> list[int]:
    """Of each project, over its supports."""
    total = np.concatenate(([0], np.cumsum(values)))
    return [int(number) for number in total[starts[1:]] - total[starts[:-1]]]
