"""From equal shares at one endowment to an outcome: completions and the comparison with greedy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.equal_shares import Trace, equal_shares
from phakhi.methods.budgeting.greedy import Picked, greedy
from phakhi.methods.budgeting.kernels import Flags
from phakhi.methods.budgeting.raising import Steps, raised
from phakhi.methods.budgeting.satisfaction import excluded, preferring


@dataclass(frozen=True)
class Shared:
    """`picked` completes the trace; `instead` is greedy's outcome if the comparison chose it."""

    trace: Trace
    picked: tuple[Picked, ...]
    instead: tuple[Picked, ...] | None

    @property
    def winners(self) -> list[int]:
        picked = self.picked if self.instead is None else self.instead
        return [*(self.trace.winners if self.instead is None else []), *(p.project for p in picked)]


def shared(count: Count) -> Shared:
    trace = at_last(count)
    picked = list[Picked]()
    if count.parameters.completion in ("add1u", "greedy"):
        picked = _greedy(count, trace.winners)
    winners = [*trace.winners, *(one.project for one in picked)]
    instead = _greedy(count) if count.parameters.comparison != "none" else []
    if instead and _is_better(count, [one.project for one in instead], winners):
        return Shared(trace, tuple(picked), tuple(instead))
    return Shared(trace, tuple(picked), None)


def endowment(count: Count) -> Fraction:
    """In the election's unit; whole ones of the currency if the start is integral."""
    people, unit = count.support.people, count.election.unit
    if not people:
        return Fraction(0)
    if count.parameters.start == "integral":
        return Fraction(count.election.budget // (people * unit) * unit)
    return Fraction(count.election.budget, people)


def at_last(count: Count) -> Trace:
    start = endowment(count)

    def at(amount: Fraction) -> Trace:
        return equal_shares(count.support, count.ties, amount, count.fits)

    if count.parameters.completion not in ("add1", "add1u") or not count.support.people:
        return at(start)
    steps = Steps(
        start,
        count.parameters.increment * count.election.unit,
        at,
        lambda winners: count.total(winners) <= count.election.budget,
        lambda winners: _enough(count, winners),
        lambda winners: _rivals(count, winners),
        bool(count.pots),
    )
    return raised(count.support, count.ties.ranks(), steps)


def is_exhaustive(count: Count, winners: Sequence[int]) -> bool:
    """Does nothing more fit the budget, of what is supported or of all?"""
    among = range(len(count.support.costs))
    left = count.election.budget - count.total(winners)
    asked = [p for p in among if count.parameters.exhaustive_over == "all" or _is_voted(count, p)]
    return not any(
        project not in winners
        and count.support.costs[project] <= left
        and count.fits(project, winners)
        for project in asked
    )


def _enough(count: Count, winners: Sequence[int]) -> bool:
    if count.parameters.exhaustive_stop and is_exhaustive(count, winners):
        return True
    return not any(
        project not in winners and _is_voted(count, project) and count.fits(project, winners)
        for project in range(len(count.support.costs))
    )


def _is_voted(count: Count, project: int) -> bool:
    return count.support.votes[project] > 0


def _rivals(count: Count, winners: Sequence[int]) -> Flags:
    """One row a round and one for the end: who else could be chosen."""
    projects = range(len(count.support.costs))
    rivals = np.zeros((len(winners) + 1, len(projects)), dtype=np.bool_)
    for number in range(len(winners) + 1):
        before = winners[:number]
        for project in projects:
            wanted = _is_voted(count, project) and project not in winners[: number + 1]
            rivals[number, project] = wanted and count.fits(project, before)
    return rivals


def _greedy(count: Count, chosen: Sequence[int] = ()) -> list[Picked]:
    return greedy(
        count.support, count.ties, count.merit, count.election.budget, count.fits, chosen=chosen
    )


def _is_better(count: Count, instead: Sequence[int], winners: Sequence[int]) -> bool:
    """Do more people prefer it, or are fewer left out by it?"""
    if count.parameters.comparison == "satisfaction":
        for_it, against = preferring(count.support, instead, winners)
        return for_it > against
    return excluded(count.support, instead) < excluded(count.support, winners)
