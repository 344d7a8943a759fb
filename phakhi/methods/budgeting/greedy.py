"""Greedy as cities count: the most wanted first, as long as money lasts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.fitting import Fits
from phakhi.methods.budgeting.merit import Merit
from phakhi.methods.budgeting.parameters import Variant
from phakhi.methods.budgeting.tie_breaks import TieBreak


@dataclass(frozen=True)
class Picked:
    """`tied`: who was wanted as much and fitted as well when this one was chosen."""

    project: int
    merit: Merit
    tied: tuple[int, ...]
    spent: int
    """With this one."""


def greedy(
    support: Support,
    ties: TieBreak,
    merit: Sequence[Merit],
    budget: int,
    fits: Fits,
    *,
    variant: Variant = "skip",
    chosen: Iterable[int] = (),
) -> list[Picked]:
    """What is added to those chosen. Nobody wants what has no vote, so it is never added."""
    taken = list(chosen)
    spent = sum(support.costs[project] for project in taken)
    left = {p for p, votes in enumerate(support.votes) if votes > 0} - set(taken)
    picked = list[Picked]()
    while left := {project for project in left if fits(project, taken)}:
        best = max(merit[project] for project in left)
        equal = sorted(project for project in left if merit[project] == best)
        held = [p for p in equal if spent + support.costs[p] <= budget]
        among = equal if variant == "no-skip" else held
        if not among:
            left -= set(equal)
            continue
        project = ties.first(among)
        left.remove(project)
        if project not in held:
            break
        spent += support.costs[project]
        taken.append(project)
        picked.append(Picked(project, best, tuple(among), spent))
    return picked
