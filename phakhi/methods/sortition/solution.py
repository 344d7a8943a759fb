"""What the engine gives back: a lottery and how near to the best possible it is proven to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from phakhi.methods.sortition.problem import Lottery, Real

Objective = Literal["leximin", "maximin", "nash", "goldilocks", "minimax"]
OBJECTIVES: tuple[Objective, ...] = ("leximin", "maximin", "nash", "goldilocks", "minimax")


@dataclass(frozen=True, eq=False)
class Solution:
    """probabilities: (people,). `value` and `bound` are of the objective (for leximin, of its first
    level); `gap` is as the contract has it. `unselectable`: places of people on no legal panel."""

    objective: Objective
    lottery: Lottery
    probabilities: Real
    value: float
    bound: float
    gap: float
    types: int
    unselectable: tuple[int, ...]
