"""When the supporters of a project last paid."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Support


class Clock:
    """Times of the rounds as whole numbers over one denominator."""

    def __init__(self) -> None:
        self.denominator, self.times = 1, list[int]()

    def due(self, support: Support, project: int, last: Whole) -> Fraction:
        """Times the denominator."""
        people = heads(support, project, last, len(self.times))
        held = sum(some * time for some, time in zip(people, self.times, strict=True) if some)
        cost = support.costs[project] * self.denominator
        return Fraction(cost + held, support.votes[project])

    def add(self, due: Fraction) -> None:
        factor = due.denominator
        self.denominator *= factor
        self.times = [*(time * factor for time in self.times), due.numerator]


def supporters(support: Support, project: int) -> Whole:
    book = support.book
    return book.groups[book.starts[project] : book.starts[project + 1]]


def heads(support: Support, project: int, last: Whole, rounds: int) -> list[int]:
    """How many of its supporters last paid in each round."""
    kinds = supporters(support, project)
    people = np.bincount(last[kinds] + 1, support.book.counts[kinds], rounds + 1)
    return [int(some) for some in people[1:]]


def loads(support: Support, project: int, last: Whole, times: Sequence[Fraction]) -> Fraction:
    """Σ of when each supporter last paid."""
    people = heads(support, project, last, len(times))
    return sum((some * time for some, time in zip(people, times, strict=True)), Fraction(0))
