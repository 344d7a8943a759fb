"""add1: the endowment rises in steps as long as the outcome stays within the budget.

Not every step is counted. With the same winners in the same order a higher endowment leaves
everybody more money and makes every price lower, or equal. So if at a higher endowment the same
winners, bought in the same order, stay cheaper than every rival even when the winner is taken at
its older, higher price, and no one else can be paid in the end, then the outcome is the same at
every endowment in between. Such leaps are tried ever longer; where one fails, shorter ones, and
at last the next step itself is counted exactly. Nothing is bisected: costs may fall and rise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Real, Support
from phakhi.methods.budgeting.equal_shares import Trace
from phakhi.methods.budgeting.kernels import Flags, leap, surely

Count = Callable[[Fraction], Trace]


@dataclass(frozen=True)
class Steps:
    """`enough`: nothing may be added to these winners, so the steps end here."""

    start: Fraction
    increment: Fraction
    count: Count
    affordable: Callable[[list[int]], bool]
    enough: Callable[[list[int]], bool]
    rivals: Callable[[list[int]], Flags]
    """For each round and project: could it have been chosen in that round?"""
    limited: bool
    """Does what was chosen close other projects, beyond the budget?"""


@dataclass
class _Sure:
    """What is known of the run at the step reached: its order, prices from above, who was rich."""

    winners: list[int]
    order: Whole
    ceilings: Real
    rich: Flags
    rivals: Flags

    @classmethod
    def of(cls, trace: Trace, steps: Steps, support: Support) -> _Sure:
        paid = [b for b in trace.rounds if support.costs[b.project] > 0]
        return cls(
            trace.winners,
            np.array([bought.project for bought in paid], dtype=np.int64),
            np.array([bought.ceiling for bought in paid], dtype=np.float64),
            np.array([bought.rich for bought in paid], dtype=np.bool_),
            steps.rivals(trace.winners)[len(trace.rounds) - len(paid) :],
        )


def raised(support: Support, ranks: list[int], steps: Steps) -> Trace:
    """The run at the last step that stays within the budget, or needs no further one."""
    return _Climb(support, ranks, steps).last()


class _Climb:
    def __init__(self, support: Support, ranks: list[int], steps: Steps) -> None:
        self.support, self.steps = support, steps
        self.first = np.array(_first(support, ranks), dtype=np.int64)
        self.trace = steps.count(steps.start)
        self.free = [p for p in self.trace.winners if support.costs[p] == 0]
        self.sure = _Sure.of(self.trace, steps, support)

    def last(self) -> Trace:
        number, stride = 0, 1
        while not self.steps.enough(self.sure.winners):
            if self._leaps(self.at(number + stride)):
                number, stride = number + stride, stride * 2
            elif stride > 1:
                stride = max(1, stride // 4)
            elif self._steps(self.at(number + 1)):
                number += 1
            else:
                break
        end = self.at(number)
        return self.trace if self.trace.endowment == end else self.steps.count(end)

    def at(self, number: int) -> Fraction:
        return self.steps.start + number * self.steps.increment

    def _leaps(self, endowment: Fraction) -> bool:
        sure = self.sure
        held, ceilings, rich = leap(
            self.support.book, float(endowment), sure.order, sure.ceilings, sure.rich,
            sure.rivals, self.first,
        )  # fmt: skip
        if held:
            sure.ceilings, sure.rich = ceilings, rich
        return held

    def _steps(self, endowment: Fraction) -> bool:
        """To this endowment, if its outcome is within the budget."""
        sure = None if self.steps.limited else self._surely(endowment)
        if sure is None:
            trace = self.steps.count(endowment)
            sure = _Sure.of(trace, self.steps, self.support)
            if self.steps.affordable(sure.winners):
                self.trace = trace
        if self.steps.affordable(sure.winners):
            self.sure = sure
            return True
        return False

    def _surely(self, endowment: Fraction) -> _Sure | None:
        """Without exact numbers, where no decision needs them."""
        rivals = self.steps.rivals(self.free)[-1]
        sure, order, ceilings, rich = surely(
            self.support.book, float(endowment), rivals, self.first
        )
        if not sure:
            return None
        winners = [*self.free, *(int(project) for project in order)]
        left = np.tile(rivals, (len(order) + 1, 1))
        for number, project in enumerate(order):
            left[number:, project] = False
        return _Sure(winners, order, ceilings, rich, left)


def _first(support: Support, ranks: list[int]) -> list[int]:
    """Who comes first if all supporters can pay in full, which no price is ever below."""
    keys = {}
    for project, wealth in enumerate(support.wealth):
        divided = wealth * support.divisors[project]
        price = Fraction(support.costs[project], divided) if divided else Fraction(0)
        keys[project] = (divided == 0, price, ranks[project])
    places = [0] * len(keys)
    for place, project in enumerate(sorted(keys, key=lambda project: keys[project])):
        places[project] = place
    return places
