"""add1: the endowment rises in steps as long as the outcome stays within the budget.

Not every step is counted. With the same winners in the same order a higher endowment leaves
everybody more money and makes every price lower, or equal. So if at a higher endowment the same
winners, bought in the same order, stay cheaper than every rival even when the winner is taken at
its older, higher price, and no one else can be paid in the end, then the outcome is the same at
every endowment in between. Such leaps are tried ever longer; where one fails, shorter ones, and
at last the next step itself is counted. Nothing is bisected: costs may fall and rise.
"""

from __future__ import annotations

from fractions import Fraction

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.floors import Floors
from phakhi.methods.budgeting.steps import Steps
from phakhi.methods.budgeting.sure import Sure
from phakhi.methods.budgeting.trace import Trace


def raised(support: Support, ranks: list[int], steps: Steps) -> Trace:
    """The run at the last step that stays within the budget, or needs no further one."""
    return _Climb(support, ranks, steps).last()


class _Climb:
    def __init__(self, support: Support, ranks: list[int], steps: Steps) -> None:
        self.support, self.steps = support, steps
        self.floors = Floors.of(support, ranks)
        self.trace = steps.count(steps.start)
        self.free = [p for p in self.trace.winners if support.costs[p] == 0]
        self.sure = self._exactly(self.trace)

    def last(self) -> Trace:
        number, stride = 0, 1
        while not self.steps.enough(self.sure.winners):
            if self.sure.leaps(self.steps.at(number + stride), self.support, self.floors):
                number, stride = number + stride, stride * 2
            elif stride > 1:
                stride = max(1, stride // 4)
            elif self._steps(self.steps.at(number + 1)):
                number += 1
            else:
                break
        end = self.steps.at(number)
        return self.trace if self.trace.endowment == end else self.steps.count(end)

    def _steps(self, endowment: Fraction) -> bool:
        """To this endowment, if its outcome is within the budget."""
        sure = None if self.steps.limited else self._surely(endowment)
        if sure is None:
            trace = self.steps.count(endowment)
            sure = self._exactly(trace)
            if self.steps.affordable(sure.winners):
                self.trace = trace
        if self.steps.affordable(sure.winners):
            self.sure = sure
            return True
        return False

    def _exactly(self, trace: Trace) -> Sure:
        return Sure.of(trace, self.steps.rivals(trace.winners), self.support)

    def _surely(self, endowment: Fraction) -> Sure | None:
        rivals = self.steps.rivals(self.free)[-1]
        return Sure.at(endowment, self.free, rivals, self.support, self.floors)
