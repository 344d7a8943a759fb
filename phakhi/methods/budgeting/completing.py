"""From equal shares at one endowment to an outcome: completions and the comparison with greedy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.equal_shares import equal_shares
from phakhi.methods.budgeting.exhaustion import is_enough, rivals
from phakhi.methods.budgeting.greedy import Picked, greedy
from phakhi.methods.budgeting.raising import raised
from phakhi.methods.budgeting.satisfaction import excluded, preferring
from phakhi.methods.budgeting.steps import Steps
from phakhi.methods.budgeting.trace import Trace


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
        lambda winners: is_enough(count, winners),
        lambda winners: rivals(count, winners),
        bool(count.pots),
    )
    return raised(count.support, count.ties.ranks(), steps)


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
