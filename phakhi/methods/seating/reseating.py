"""One round seated anew with few moves, the other rounds remembered.

First what one person who goes mends twice (a full table and a small one), then what it mends
once, then exchanges. Leaving a told table costs more than every wish and less than a demand.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from phakhi.methods.seating.annealing import anneal, seat_all
from phakhi.methods.seating.choosing import Chosen
from phakhi.methods.seating.cooling import cool
from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.hall import Hall, Real, Whole
from phakhi.methods.seating.halls import empty_hall
from phakhi.methods.seating.pricing import BROKEN
from phakhi.methods.seating.units import Unit

_STIR = 1e3
_EFFORT = 200
_FIXES = 6
_FEWEST_FIXES = 5_000


@dataclass(frozen=True, eq=False)
class Reseating:
    """home: (people,), the table told, -1 for none; others: (people, other rounds)."""

    guests: Guests
    chosen: Chosen
    home: Whole
    others: Whole
    seed: int

    def near_home(self) -> Whole:
        """Units where most of them were told to sit, new ones at the smallest tables."""
        return self._completed([_table(unit, self.home) for unit in self.chosen.units])

    def where_demanded(self) -> Whole:
        told = [_table(unit, self.home) for unit in self.chosen.units]
        pairs = zip(self.chosen.table.tolist(), told, strict=True)
        return self._completed([known if known >= 0 else home for known, home in pairs])

    def tried(self, table: Whole) -> Whole | None:
        """None if some demand is broken still."""
        hall, last = self._hall(table), self.others.shape[1]
        self._mend(hall, last)
        cool(hall, self.seed, last, _EFFORT)
        return None if _is_broken(hall) else hall.place[:, last]

    def _mend(self, hall: Hall, last: int) -> None:
        chance = np.array([self.seed], np.uint64)
        tries = max(_FEWEST_FIXES, self.home.size * self.chosen.room.tables // 2)
        for gain in (1.5 * BROKEN, 0.5 * BROKEN):
            for _ in range(_FIXES):
                if _is_broken(hall):
                    anneal(hall._replace(shifts=100, gain=gain), chance, 0.0, tries, last)

    def _completed(self, tables: list[int]) -> Whole:
        people = np.full(self.home.size, -1, np.int32)
        filled = Counter(dict.fromkeys(range(self.chosen.room.tables), 0))
        for unit, table in zip(self.chosen.units, tables, strict=True):
            if table >= 0:
                filled[table] += unit.size
        for unit, told in zip(self.chosen.units, tables, strict=True):
            table = told if told >= 0 else min(filled, key=lambda table: (filled[table], table))
            filled[table] += unit.size if told < 0 else 0
            people[list(unit.people)] = table
        return people

    def _hall(self, table: Whole) -> Hall:
        room, people = self.chosen.room, table.size
        most = max(room.high, int(np.bincount(table).max())) + max(
            unit.size for unit in self.chosen.units
        )
        sizes = np.full(room.tables, round(people / room.tables), np.int32)
        place = np.column_stack([self.others, table]).astype(np.int32)
        hall = empty_hall(
            self.guests, self.chosen.units, sizes, place.shape[1], crowd=self._crowd(most)
        )
        hall.home[:, -1] = self.home
        hall = hall._replace(stir=_STIR, shifts=50)
        seat_all(hall, place)
        return hall

    def _crowd(self, most: int) -> Real:
        """Even is better, beyond the sizes broken for every seat."""
        room, size = self.chosen.room, np.arange(most + 1)
        beyond = np.maximum(room.low - size, 0) + np.maximum(size - room.high, 0)
        return np.asarray((size - self.home.size / room.tables) ** 2 + BROKEN * beyond)


def _table(unit: Unit, home: Whole) -> int:
    """Where it must sit, or where most of it was told to, of several the first; -1 nowhere."""
    if unit.tables:
        return min(unit.tables)
    told = Counter(int(home[person]) for person in unit.people if home[person] >= 0)
    return min(told, key=lambda table: (-told[table], table), default=-1)


def _is_broken(hall: Hall) -> bool:
    tables = hall.kinds.size
    crowded = hall.crowd[hall.filled[-1]]
    values = hall.counts.shape[2]
    rows = hall.kinds[:, None] + np.arange(values)
    prices = hall.price[rows, hall.counts[-1].reshape(tables, values)]
    return bool(max(crowded.max(), prices.max()) >= BROKEN / 2)
