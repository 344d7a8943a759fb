"""What a run of equal shares bought, round by round."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from phakhi.methods.budgeting.ballots import Whole


class Bought(NamedTuple):
    """`price` for each unit of weight; `tied` all that cost the same per utility.

    `ceiling`: a compared price surely not below it; `rich`: all supporters surely paid in full.
    """

    project: int
    price: Fraction
    tied: tuple[int, ...]
    ceiling: float
    rich: bool


@dataclass(frozen=True)
class Trace:
    """`emptied`: of each kind of ballot the round that took all it had left, -1 for none."""

    endowment: Fraction
    rounds: tuple[Bought, ...]
    emptied: Whole
    open: tuple[int, ...]
    """Projects that could still be chosen, were there money."""

    @property
    def winners(self) -> list[int]:
        return [bought.project for bought in self.rounds]
