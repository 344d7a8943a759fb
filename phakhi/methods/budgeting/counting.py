"""One election by one rule."""

from __future__ import annotations

from collections.abc import Callable

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.completing import shared
from phakhi.methods.budgeting.election import Election
from phakhi.methods.budgeting.greedy import greedy
from phakhi.methods.budgeting.outcome import Outcome
from phakhi.methods.budgeting.parameters import Parameters, Variant
from phakhi.methods.budgeting.phragmen import phragmen


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
