"""Phragmén's sequential rule for costs, exactly (Los, Christoff & Grossi 2022).

Everybody earns at the same speed; a project is bought when its supporters together hold its cost.
load: when a kind of ballot last paid all it had. Project p is due at (cost + Σ loads) / votes.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.fitting import Fits
from phakhi.methods.budgeting.loads import Clock, supporters
from phakhi.methods.budgeting.tie_breaks import TieBreak


@dataclass(frozen=True)
class Due:
    """`held`: of each kind of ballot, the round it had last paid in before this one, or -1."""

    project: int
    time: Fraction
    tied: tuple[int, ...]
    held: Whole


@dataclass(frozen=True)
class Course:
    """`stopped`: the time due when the money no longer sufficed; `last` as `held`."""

    rounds: tuple[Due, ...]
    stopped: Fraction | None
    last: Whole


def phragmen(support: Support, ties: TieBreak, budget: int, fits: Fits) -> Course:
    """Ends at the first round in which any of those due together exceeds the budget."""
    last: Whole = np.full(support.book.counts.size, -1, dtype=np.int64)
    rounds, clock, spent = list[Due](), Clock(), 0
    open_ = [project for project, votes in enumerate(support.votes) if votes > 0]
    while open_ := [p for p in open_ if fits(p, [due.project for due in rounds])]:
        ends = {project: clock.due(support, project, last) for project in open_}
        least = min(ends.values())
        tied = [project for project in open_ if ends[project] == least]
        time = least / clock.denominator
        if any(spent + support.costs[project] > budget for project in tied):
            return Course(tuple(rounds), time, last)
        project = ties.first(tied)
        rounds.append(Due(project, time, tuple(tied), last.copy()))
        clock.add(least)
        last[supporters(support, project)] = len(rounds) - 1
        spent += support.costs[project]
        open_.remove(project)
    return Course(tuple(rounds), None, last)
