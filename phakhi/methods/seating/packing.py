"""Finding every unit of whom something is demanded a table: quickly, by the hardest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.random import Generator

from phakhi.methods.seating.hall import Flags, Whole
from phakhi.methods.seating.rooms import Room
from phakhi.methods.seating.units import Unit


def packed(units: Sequence[Unit], people: int, room: Room, chance: Generator) -> Whole | None:
    """Of each unit its table, -1 of the free ones; None if somebody finds no place."""
    packing = _Packing(units, people, room, chance)
    found = all(map(packing.place, packing.order())) and packing.is_led()
    return packing.table if found else None


class _Packing:
    def __init__(self, units: Sequence[Unit], people: int, room: Room, chance: Generator) -> None:
        self.units, self.room, self.chance = units, room, chance
        self.table = np.full(len(units), -1, np.int32)
        self.taken = np.zeros(room.tables, np.int64)
        self.spare = people - room.tables * room.low
        self.barred: dict[int, Flags] = {}
        self.led: dict[int, Flags] = {}

    def order(self) -> Iterator[int]:
        """Fixed ones, those who lead, then by size and by from how many they stay apart."""

        def hardness(place: int) -> tuple[bool, bool, int, int]:
            unit = self.units[place]
            return not unit.tables, not unit.leads, -unit.size, -len(unit.apart)

        demanding = [place for place, unit in enumerate(self.units) if not unit.is_free]
        mixed = self.chance.permutation(np.array(demanding, np.int64)).tolist()
        return iter(sorted(mixed, key=hardness))

    def place(self, place: int) -> bool:
        """At the emptiest table it may sit at, one without a lead if it leads."""
        unit = self.units[place]
        free = self._allowed(unit)
        for number in unit.leads:
            unled = free & ~self._marks(self.led, number)
            free = unled if unled.any() else free
        if not free.any():
            return False
        ranks = np.where(free, self.taken + self.chance.random(self.room.tables), np.inf)
        self._sit(place, unit, int(np.argmin(ranks)))
        return True

    def is_led(self) -> bool:
        return all(map(np.all, self.led.values()))

    def _allowed(self, unit: Unit) -> Flags:
        """Room at the table, and people enough left for the smallest size of all others."""
        filled = self.taken + unit.size
        over = np.maximum(filled - self.room.low, 0) - np.maximum(self.taken - self.room.low, 0)
        free: Flags = filled <= self.room.high
        free &= over <= self.spare
        for number in unit.apart:
            free &= ~self._marks(self.barred, number)
        for table in unit.tables:
            free &= np.arange(self.room.tables) == table
        return free

    def _sit(self, place: int, unit: Unit, table: int) -> None:
        before = max(self.taken[table] - self.room.low, 0)
        self.taken[table] += unit.size
        self.spare -= max(self.taken[table] - self.room.low, 0) - before
        self.table[place] = table
        for number in unit.apart:
            self._marks(self.barred, number)[table] = True
        for number in unit.leads:
            self._marks(self.led, number)[table] = True

    def _marks(self, kept: dict[int, Flags], number: int) -> Flags:
        return kept.setdefault(number, np.zeros(self.room.tables, np.bool_))
