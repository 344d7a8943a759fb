"""What a file limits besides the budget: applied if asked for, always told."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.election import Election

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
    costs = np.array(election.costs, dtype=np.float64)[ballots.chosen]
    sums = np.bincount(ballots.kinds, costs, ballots.counts.size)
    return np.where(sums <= most * election.unit // 1, ballots.counts, 0).astype(np.int64)


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
