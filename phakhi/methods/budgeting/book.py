"""Who supports what, from both sides, as the rules and their kernels read it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.election import Election
from phakhi.methods.budgeting.parameters import Scoring, Utility

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
        book = self.book
        weighted = book.weights * book.counts[book.groups]
        return _sums(weighted, book.starts)


def support(
    election: Election, utility: Utility, scoring: Scoring, costs: list[int], counts: Whole
) -> Support:
    """`counts`: how many of each kind of ballot are counted."""
    ballots, projects = election.ballots, len(costs)
    points = _points(election, scoring, projects)
    ranked = election.vote_type == "ordinal" and utility != "additive"
    held = (points > 0) | ranked
    kinds, chosen, points = ballots.kinds[held], ballots.chosen[held], points[held]
    weights = points if utility == "additive" else np.ones_like(points)
    order = np.lexsort((kinds, chosen))
    divisors = costs if utility == "cost" else [1] * projects
    book = Book(
        starts=_starts(chosen, projects),
        groups=kinds[order],
        weights=weights[order],
        own_starts=_starts(kinds, counts.size),
        own_projects=chosen,
        own_weights=weights,
        counts=counts,
        costs=np.array(costs, dtype=np.float64),
        divisors=np.array(divisors, dtype=np.float64),
    )
    votes = _sums(counts[book.groups], book.starts)
    score = _sums(points[order] * counts[book.groups], book.starts)
    return Support(book, costs, divisors, votes, score, int(counts.sum()))


def _points(election: Election, scoring: Scoring, projects: int) -> Whole:
    """Borda: n - 1 for the first … 0 for the last, n the ballot's length or all projects."""
    ballots = election.ballots
    if election.vote_type != "ordinal" or scoring == "points":
        return ballots.points
    places = np.arange(ballots.chosen.size) - ballots.starts[:-1][ballots.kinds]
    lengths = np.diff(ballots.starts)[ballots.kinds] if scoring == "borda-length" else projects
    return np.asarray(lengths - 1 - places, dtype=np.int64)


def _starts(sorted_into: Whole, size: int) -> Whole:
    counted = np.bincount(sorted_into, minlength=size)
    return np.concatenate(([0], np.cumsum(counted))).astype(np.int64)


def _sums(values: Whole, starts: Whole) -> list[int]:
    total = np.concatenate(([0], np.cumsum(values)))
    return [int(number) for number in total[starts[1:]] - total[starts[:-1]]]
