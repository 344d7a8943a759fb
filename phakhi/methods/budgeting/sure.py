"""What is known for sure of a run of equal shares that was not counted exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Real, Support
from phakhi.methods.budgeting.floors import Floors
from phakhi.methods.budgeting.kernels import Flags, leap, surely
from phakhi.methods.budgeting.trace import Trace


@dataclass
class Sure:
    """The winners in order, and of those that cost something prices from above and who was rich."""

    winners: list[int]
    order: Whole
    ceilings: Real
    rich: Flags
    rivals: Flags

    @classmethod
    def of(cls, trace: Trace, rivals: Flags, support: Support) -> Sure:
        paid = [b for b in trace.rounds if support.costs[b.project] > 0]
        return cls(
            trace.winners,
            np.array([bought.project for bought in paid], dtype=np.int64),
            np.array([bought.ceiling for bought in paid], dtype=np.float64),
            np.array([bought.rich for bought in paid], dtype=np.bool_),
            rivals[len(trace.rounds) - len(paid) :],
        )

    @classmethod
    def at(
        cls, endowment: Fraction, free: list[int], rivals: Flags, support: Support, floors: Floors
    ) -> Sure | None:
        """None where a decision needs exact numbers. `rivals`: once all that is free is chosen."""
        sure, order, ceilings, rich = surely(support.book, float(endowment), rivals, *floors)
        if not sure:
            return None
        left = np.tile(rivals, (len(order) + 1, 1))
        for number, project in enumerate(order):
            left[number:, project] = False
        return cls([*free, *(int(project) for project in order)], order, ceilings, rich, left)

    def leaps(self, endowment: Fraction, support: Support, floors: Floors) -> bool:
        """Is the outcome the same there, and everywhere between? Then it is about that run now."""
        held, ceilings, rich = leap(
            support.book, float(endowment), self.order, self.ceilings, self.rich, self.rivals,
            *floors,
        )  # fmt: skip
        if held:
            self.ceilings, self.rich = ceilings, rich
        return held
