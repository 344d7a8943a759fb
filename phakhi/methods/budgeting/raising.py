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

from phakhi.methods.budgeting.book import Real, Support
from phakhi.methods.budgeting.election import Whole
from phakhi.methods.budgeting.equal_shares import Trace
from phakhi.methods.budgeting.leaping import Flags, leap

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


@dataclass
class _Sure:
    """What is known of the run at the step reached: its order, prices from above, who was rich."""

    order: Whole
    ceilings: Real
    rich: Flags
    rivals: Flags

    @classmethod
    def of(cls, trace: Trace, steps: Steps, support: Support) -> _Sure:
        paid = [b for b in trace.rounds if support.costs[b.project] > 0]
        order = [bought.project for bought in paid]
        skipped = len(trace.rounds) - len(paid)
        return cls(
            np.array(order, dtype=np.int64),
            np.array([bought.ceiling for bought in paid]),
            np.array([bought.rich for bought in paid], dtype=np.bool_),
            steps.rivals(trace.winners)[skipped:],
        )


def raised(support: Support, ranks: list[int], steps: Steps) -> Trace:
    """The run at the last step that stays within the budget, or needs no further one."""
    first = np.array(_first(support, ranks), dtype=np.int64)
    trace, number, stride = steps.count(steps.start), 0, 1
    sure = _Sure.of(trace, steps, support)
    while not steps.enough(trace.winners):
        ahead = steps.start + (number + stride) * steps.increment
        held, ceilings, rich = leap(
            support.book, float(ahead), sure.order, sure.ceilings, sure.rich, sure.rivals, first
        )
        if held:
            sure.ceilings, sure.rich = ceilings, rich
            number, stride = number + stride, stride * 2
        elif stride > 1:
            stride = max(1, stride // 4)
        else:
            more = steps.count(ahead)
            if not steps.affordable(more.winners):
                break
            trace, number = more, number + 1
            sure = _Sure.of(trace, steps, support)
    at = steps.start + number * steps.increment
    return trace if trace.endowment == at else steps.count(at)


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
