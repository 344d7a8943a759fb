"""What a file limits besides the budget: applied if asked for, always told."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import sums
from phakhi.methods.budgeting.election import Election

_LARGEST = 2**63
LIMITS = (
    "min_project_score_threshold", "max_sum_cost", "budget_per_category", "budget_per_neighborhood",
)  # fmt: skip


def told_limits(election: Election) -> dict[str, str | None]:
    return {name: election.meta.get(name) or None for name in LIMITS}


def counted_ballots(election: Election) -> Whole:
    """How many of each kind, without those that cost more than `max_sum_cost`."""
    ballots, text = election.ballots, election.meta.get("max_sum_cost", "")
    most = amount(text) if text else None
    if most is None:
        return ballots.counts
    limit = most * election.unit
    within = np.array([spent <= limit for spent in _spent(election)], dtype=np.bool_)
    return np.where(within, ballots.counts, 0).astype(np.int64)


def _spent(election: Election) -> list[int]:
    """What each kind of ballot costs, exactly: no ballot names a project twice."""
    ballots, costs = election.ballots, election.costs
    if sum(costs) < _LARGEST:
        return sums(np.array(costs, dtype=np.int64)[ballots.chosen], ballots.starts)
    chosen = ballots.chosen.tolist()
    spans = pairwise(ballots.starts.tolist())
    return [sum(costs[place] for place in chosen[first:last]) for first, last in spans]


def threshold(election: Election) -> Fraction:
    text = election.meta.get("min_project_score_threshold", "")
    return (amount(text) if text else None) or Fraction(0)


def exclusions(election: Election) -> list[frozenset[int]]:
    """Projects that share a label in column `exclusive`: at most one of them may win."""
    groups: dict[str, set[int]] = {}
    for number, project in enumerate(election.projects):
        for label in project.labels("exclusive"):
            groups.setdefault(label, set()).add(number)
    return [frozenset(groups[label]) for label in sorted(groups)]
