"""Phragmén's sequential rule for costs, exactly (Los, Christoff & Grossi 2022).

Everybody earns at the same speed; a project is bought when its supporters together hold its cost.
load: when a kind of ballot last paid all it had. Project p is due at (cost + Σ loads) / votes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.election import Whole
from phakhi.methods.budgeting.equal_shares import Fits
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
    """`stopped`: what was due when the money no longer sufficed, with its time; `last` as `held`."""

    rounds: tuple[Due, ...]
    stopped: Fraction | None
    last: Whole


def phragmen(support: Support, ties: TieBreak, budget: int, fits: Fits) -> Course:
    """Ends at the first round in which any of those due together exceeds the budget."""
    last: Whole = np.full(support.book.counts.size, -1, dtype=np.int64)
    rounds, times = list[Due](), list[Fraction]()
    open_ = [project for project, votes in enumerate(support.votes) if votes > 0]
    spent = 0
    while open_ := [p for p in open_ if fits(p, [due.project for due in rounds])]:
        ends = {project: due_at(support, project, last, times) for project in open_}
        time = min(ends.values())
        tied = [project for project in open_ if ends[project] == time]
        if any(spent + support.costs[project] > budget for project in tied):
            return Course(tuple(rounds), time, last)
        project = ties.first(tied)
        rounds.append(Due(project, time, tuple(tied), last.copy()))
        times.append(time)
        last[supporters(support, project)] = len(rounds) - 1
        spent += support.costs[project]
        open_.remove(project)
    return Course(tuple(rounds), None, last)


def supporters(support: Support, project: int) -> Whole:
    book = support.book
    return book.groups[book.starts[project] : book.starts[project + 1]]


def due_at(support: Support, project: int, last: Whole, times: Sequence[Fraction]) -> Fraction:
    return (support.costs[project] + loads(support, project, last, times)) / support.votes[project]


def loads(support: Support, project: int, last: Whole, times: Sequence[Fraction]) -> Fraction:
    """Σ of when each supporter last paid."""
    kinds = supporters(support, project)
    people = np.bincount(last[kinds] + 1, support.book.counts[kinds], len(times) + 1)
    counted = ((int(people[number + 1]), time) for number, time in enumerate(times))
    return sum((people * time for people, time in counted if people), Fraction(0))
