"""What add1 asks of the election whose endowment it raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from phakhi.methods.budgeting.kernels import Flags
from phakhi.methods.budgeting.trace import Trace


@dataclass(frozen=True)
class Steps:
    """`enough`: nothing may be added to these winners, so the steps end here."""

    start: Fraction
    increment: Fraction
    count: Callable[[Fraction], Trace]
    affordable: Callable[[list[int]], bool]
    enough: Callable[[list[int]], bool]
    rivals: Callable[[list[int]], Flags]
    """For each round and project: could it have been chosen in that round?"""
    limited: bool
    """Does what was chosen close other projects, beyond the budget?"""

    def at(self, number: int) -> Fraction:
        return self.start + number * self.increment
