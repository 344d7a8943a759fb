"""The panel of the highest reward, proven, by an integer program over the types."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.sortition.limits import are_legal
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.programs import NoAnswer, Program
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.types import Types


@dataclass(frozen=True, eq=False)
class Found:
    """panels: one row or none; most: no legal panel has a higher reward."""

    panels: Whole
    most: float


class Exact:
    def __init__(self, types: Types) -> None:
        self.types = types
        floor, ceiling = types.floor.astype(float), types.ceiling.astype(float)
        zero = np.zeros(types.count)
        self._program = Program(zero, floor, ceiling, Region.of(types).rows, whole=True)

    def best(self, rewards: Real) -> Found:
        self._program.price(rewards)
        try:
            answer = self._program.solve()
        except NoAnswer:
            return Found(np.empty((0, self.types.count), np.int64), -np.inf)
        panels = np.round(answer.values).astype(np.int64)[None, :]
        return Found(panels[are_legal(panels, self.types)], max(answer.bound, answer.value))
