"""Is there any seating that keeps these demands? Asked of an integer program when packing fails.

Σ_t x[u,t] = 1, Σ_u size_u x[u,t] ≤ s_t, low ≤ s_t ≤ high, Σ s_t = people, Σ_{u in a} x[u,t] ≤ 1
for who stays apart, Σ_{u in l} x[u,t] ≥ 1 for who leads; x of the units of whom something is
demanded, and s, are whole. All rounds ask the same, so one seating answers for all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from phakhi.methods.seating.demands import Demand
from phakhi.methods.seating.hall import Real, Whole
from phakhi.methods.seating.rooms import Room
from phakhi.methods.seating.units import Unit, units_of

_LARGEST = 200_000
_NODES = 2_000
_IMPOSSIBLE = 2


class Undecided(Exception):
    """Neither found nor proven impossible with the effort allowed."""


def fitted(demands: Sequence[Demand], people: int, room: Room) -> Whole | None:
    """Of each unit its table, -1 of the free ones; None if it is proven that there is none."""
    units = units_of(people, demands)
    asking = [place for place, unit in enumerate(units) if not unit.is_free]
    if len(asking) * room.tables > _LARGEST:
        raise Undecided
    program = _Program([units[place] for place in asking], people, room)
    chosen = program.solved()
    if chosen is None:
        return None
    table = np.full(len(units), -1, np.int32)
    table[asking] = chosen.argmax(axis=1)
    return table


class _Row(NamedTuple):
    columns: list[int]
    factors: list[int]
    least: float
    most: float


class _Program:
    """Columns: x[u,t] at u · tables + t, then s_t."""

    def __init__(self, units: Sequence[Unit], people: int, room: Room) -> None:
        self.units, self.people, self.room = units, people, room
        self.sizes = len(units) * room.tables

    def solved(self) -> Real | None:
        from scipy.optimize import Bounds, LinearConstraint, milp

        rows = [*self._everybody_sits(), *self._tables_hold(), *self._apart(), *self._led()]
        low, high = self._limits()
        answer = milp(
            np.zeros(low.size),
            integrality=np.ones(low.size),
            bounds=Bounds(low, high),
            constraints=LinearConstraint(
                _matrix(rows, low.size), [row.least for row in rows], [row.most for row in rows]
            ),
            options={"node_limit": _NODES},
        )
        if answer.status == _IMPOSSIBLE:
            return None
        if answer.x is None:
            raise Undecided
        seated: Real = np.round(answer.x[: self.sizes]).reshape(len(self.units), -1)
        return seated

    def _limits(self) -> tuple[Real, Real]:
        low, high = np.zeros(self.sizes), np.ones(self.sizes)
        for place, unit in enumerate(self.units):
            for table in unit.tables:
                low[place * self.room.tables + table] = 1
        size = np.ones(self.room.tables)
        return np.append(low, size * self.room.low), np.append(high, size * self.room.high)

    def _everybody_sits(self) -> Iterable[_Row]:
        tables = self.room.tables
        for place in range(len(self.units)):
            yield _Row(list(range(place * tables, (place + 1) * tables)), [1] * tables, 1, 1)

    def _tables_hold(self) -> Iterable[_Row]:
        tables, sizes = self.room.tables, [unit.size for unit in self.units]
        for table in range(tables):
            columns = [place * tables + table for place in range(len(sizes))]
            yield _Row([*columns, self.sizes + table], [*sizes, -1], -np.inf, 0)
        columns = list(range(self.sizes, self.sizes + tables))
        yield _Row(columns, [1] * tables, self.people, self.people)

    def _apart(self) -> Iterable[_Row]:
        for number in sorted({number for unit in self.units for number in unit.apart}):
            factors = [unit.apart.count(number) for unit in self.units]
            yield from self._at_each_table(factors, 0, 1)

    def _led(self) -> Iterable[_Row]:
        for number in sorted({number for unit in self.units for number in unit.leads}):
            factors = [int(number in unit.leads) for unit in self.units]
            yield from self._at_each_table(factors, 1, np.inf)

    def _at_each_table(self, factors: Sequence[int], least: float, most: float) -> Iterable[_Row]:
        who = [place for place, factor in enumerate(factors) if factor]
        for table in range(self.room.tables):
            columns = [place * self.room.tables + table for place in who]
            yield _Row(columns, [factors[place] for place in who], least, most)


def _matrix(rows: Sequence[_Row], width: int) -> object:
    from scipy.sparse import coo_array

    column = [column for row in rows for column in row.columns]
    factor = [float(factor) for row in rows for factor in row.factors]
    number = np.repeat(np.arange(len(rows)), [len(row.columns) for row in rows])
    return coo_array((factor, (number, column)), shape=(len(rows), width)).tocsr()
