"""An election's ballots into who supports what, with which weight."""

from __future__ import annotations

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Book, Support, sums
from phakhi.methods.budgeting.election import Election
from phakhi.methods.budgeting.parameters import Scoring, Utility


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
    votes = sums(counts[book.groups], book.starts)
    score = sums(points[order] * counts[book.groups], book.starts)
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
