"""Leximin over average panels: the least chance as high as can be, then the next least, …

Each program raises the least chance of all who are not settled. Who has a dual price cannot be
raised in any optimum, and is settled at that level (Ogryczak, Pióro, Tomaszewski 2005).
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array, eye_array, hstack, vstack

from phakhi.methods.sortition.problem import Flags, Real, Whole
from phakhi.methods.sortition.programs import ENDLESS, Answer, NoAnswer, Program, Rows
from phakhi.methods.sortition.region import Region

# Settled levels give way by so little that rounding does not empty the program; where it does all
# the same, by ten times more. What is lost by it `sharpened` gives back.
_SLACK, _MOST_SLACK = 1e-10, 1e-7
_PRICED = 1e-7
_DIGITS, _TOUCHING = 12, 1e-9


class Levels:
    """Settles type after type; `most` bounds the count of each type from above."""

    def __init__(self, region: Region, most: Real) -> None:
        types = region.types
        self.region = region
        self.most = most
        self.sizes = types.sizes.astype(float)
        self.open = region.free.copy()
        self.group = np.full(types.count, -1)
        self.levels: list[float] = []
        self.tight = np.zeros(len(region.rows.low), bool)
        self.capped = np.zeros(types.count, bool)
        self.sides = np.zeros(len(region.rows.low))
        self.slack = _SLACK
        self._program = self._least()

    def settle(self) -> float:
        """The level of the least who are not settled; settles those who cannot have more."""
        answer = self._solved()
        rows, count = len(self.tight), len(self.open)
        prices = np.abs(answer.duals[rows:]) * self.sizes
        stuck = np.flatnonzero(self.open & (prices > _PRICED))
        if not len(stuck):
            worst = np.where(self.open, prices, -1.0)
            stuck = np.array([int(np.argmax(worst))])
        self._remember(answer, answer.duals[:rows], answer.values[:count])
        self.group[stuck] = len(self.levels)
        self.levels.append(answer.value)
        self.open[stuck] = False
        self._fix(stuck)
        return answer.value

    def _least(self) -> Program:
        """Columns: the counts of the types and the least chance."""
        rows, count = self.region.rows, len(self.open)
        above = hstack([eye_array(count), csr_array(-self.sizes[:, None])])
        kept = hstack([rows.matrix, csr_array((len(rows.low), 1))])
        matrix = csr_array(vstack([kept, above]))
        low = np.concatenate((rows.low, np.where(self.open, 0.0, -ENDLESS)))
        high = np.concatenate((rows.high, np.full(count, ENDLESS)))
        cost = np.append(np.zeros(count), 1.0)
        floor = np.append(self.region.types.floor.astype(float), 0.0)
        return Program(cost, floor, np.append(self.most, ENDLESS), Rows(matrix, low, high))

    def _remember(self, answer: Answer, prices: Real, point: Real) -> None:
        """A row with a price holds with equality in every optimum."""
        rows = self.region.rows
        held = rows.matrix @ point
        priced = np.abs(prices) > _PRICED
        self.tight |= priced
        top = np.abs(held - rows.high) <= np.abs(held - rows.low)
        self.sides = np.where(priced, np.where(top, rows.high, rows.low), self.sides)
        self.capped |= (answer.reduced[: len(point)] > _PRICED) & (point >= self.most - 1e-6)

    def _fix(self, stuck: Whole) -> None:
        endless = np.full(len(stuck), ENDLESS)
        self._program.bound_rows(len(self.tight) + stuck, -endless, endless)
        self._hold(stuck)

    def _hold(self, settled: Whole) -> None:
        levels = np.array(self.levels)[self.group[settled]]
        wanted = self.sizes[settled] * (levels - self.slack)
        self._program.bound_columns(settled, np.maximum(wanted, 0.0), self.most[settled])

    def _solved(self) -> Answer:
        try:
            return self._program.solve()
        except NoAnswer:
            if not self.levels or self.slack >= _MOST_SLACK:
                raise
        self.slack *= 10
        self._hold(np.flatnonzero(self.group >= 0))
        return self._solved()


def leximin(region: Region, most: Real) -> Real:
    """The counts of the types whose chances are the best, from the least upwards."""
    levels = Levels(region, most)
    while levels.open.any():
        levels.settle()
    return sharpened(levels)


def unreachable(region: Region) -> Flags:
    """Types that no average panel has anything of."""
    levels = Levels(region, region.types.ceiling.astype(float))
    gone = np.zeros(len(levels.open), bool)
    while levels.open.any() and levels.settle() < _PRICED:
        gone = levels.group >= 0
    return gone


def sharpened(levels: Levels) -> Real:
    """The same levels to the last digit: they solve the equations of all that is tight."""
    types, rows = levels.region.types, levels.region.rows
    inner = levels.group >= 0
    counts = np.where(inner, 0.0, types.floor)
    heights = np.array(levels.levels)
    if not len(heights):
        return np.asarray(counts)
    spread = csr_array(
        (levels.sizes[inner], (np.flatnonzero(inner), levels.group[inner])),
        shape=(types.count, len(heights)),
    )
    fixed = rows.matrix @ counts
    equations = np.vstack(
        [
            (rows.matrix @ spread).toarray()[levels.tight],
            spread.toarray()[levels.capped] / levels.sizes[levels.capped, None],
        ]
    )
    wanted = np.concatenate(
        [
            (levels.sides - fixed)[levels.tight],
            levels.most[levels.capped] / levels.sizes[levels.capped],
        ]
    )
    if len(wanted):
        heights = heights + np.linalg.lstsq(equations, wanted - equations @ heights, rcond=1e-11)[0]
    return _snapped(counts + spread @ heights, types.ceiling)


def _snapped(counts: Real, ceiling: Whole) -> Real:
    counts = np.where(counts < _TOUCHING, 0.0, np.round(counts, _DIGITS))
    return np.asarray(np.where(counts > ceiling - _TOUCHING, ceiling, counts))
