"""One election by one rule: winners, rounds and every tie that was met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.completing import Shared, shared
from phakhi.methods.budgeting.election import Election
from phakhi.methods.budgeting.greedy import Picked, greedy
from phakhi.methods.budgeting.parameters import Parameters, Variant
from phakhi.methods.budgeting.phragmen import Course, phragmen


@dataclass(frozen=True)
class Tie:
    """`decisive`: another order of the last criterion would change who wins."""

    round: int
    projects: tuple[int, ...]
    criterion: str
    decisive: bool


@dataclass(frozen=True)
class Outcome:
    """`shared`, `course` or `picked` hold the rounds, by rule."""

    count: Count
    winners: tuple[int, ...]
    tied: tuple[tuple[int, ...], ...]
    """Of each round, all that were equal; alone where nobody was."""
    shared: Shared | None = None
    course: Course | None = None
    picked: tuple[Picked, ...] = ()

    @cached_property
    def places(self) -> dict[int, int]:
        """Of each winner, the number of its round from 0."""
        return {project: number for number, project in enumerate(self.winners)}


def count_election(election: Election, parameters: Parameters) -> Outcome:
    return outcome(Count.of(election, parameters))


def outcome(count: Count) -> Outcome:
    return _RULES[count.parameters.rule](count)


def _by_greedy(count: Count) -> Outcome:
    variant: Variant = "no-skip" if count.parameters.variant == "no-skip" else "skip"
    picked = greedy(
        count.support, count.ties, count.merit, count.election.budget, count.fits, variant=variant
    )
    winners = tuple(one.project for one in picked)
    return Outcome(count, winners, tuple(one.tied for one in picked), picked=tuple(picked))


def _by_shares(count: Count) -> Outcome:
    found = shared(count)
    if found.instead is not None:
        tied = [one.tied for one in found.instead]
    else:
        tied = [*(b.tied for b in found.trace.rounds), *(one.tied for one in found.picked)]
    return Outcome(count, tuple(found.winners), tuple(tied), shared=found)


def _by_phragmen(count: Count) -> Outcome:
    course = phragmen(count.support, count.ties, count.election.budget, count.fits)
    winners = tuple(due.project for due in course.rounds)
    return Outcome(count, winners, tuple(due.tied for due in course.rounds), course=course)


_RULES: dict[str, Callable[[Count], Outcome]] = {
    "greedy": _by_greedy,
    "mes": _by_shares,
    "phragmen": _by_phragmen,
}


def met_ties(found: Outcome) -> list[Tie]:
    """Each with whether it mattered, which is found by counting again under other lots."""
    other: dict[int, bool] = {}
    return [
        _tie(found, number, tied, other)
        for number, tied in enumerate(found.tied, start=1)
        if len(tied) > 1
    ]


def _tie(found: Outcome, number: int, tied: tuple[int, ...], other: dict[int, bool]) -> Tie:
    ties = found.count.ties
    drawn = ties.left_to_lot(tied)
    decisive = False
    for project in drawn if len(drawn) > 1 else ():
        if project not in other:
            again = outcome(found.count.favouring(project))
            other[project] = set(again.winners) != set(found.winners)
        decisive = decisive or other[project]
    return Tie(number, tied, ties.criteria[ties.decided_by(tied)], decisive)
