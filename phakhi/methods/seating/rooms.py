"""How many tables of which sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from phakhi.methods.faults import Fault, Unsolvable


@dataclass(frozen=True)
class Room:
    """Every table seats at least `low` and at most `high`."""

    tables: int
    low: int
    high: int


@dataclass(frozen=True)
class Tables:
    """So many tables, as even as can be."""

    number: int

    def most(self, _people: int) -> int:
        return self.number

    def rooms(self, people: int, prog: str) -> Iterator[Room]:
        if self.number > people:
            given = {"tables": self.number, "people": people}
            raise Unsolvable([Fault("too_many_tables", prog, 0, given=given)])
        low, more = divmod(people, self.number)
        yield Room(self.number, low, low + bool(more))


@dataclass(frozen=True)
class Sizes:
    """The fewest tables of these sizes."""

    low: int
    high: int

    def most(self, people: int) -> int:
        return max(people // self.low, 1)

    def rooms(self, people: int, prog: str) -> Iterator[Room]:
        fewest, most = -(-people // self.high), people // self.low
        if fewest > most:
            given = {"people": people, "low": self.low, "high": self.high}
            raise Unsolvable([Fault("no_tables_fit", prog, 0, given=given | self._wider(people))])
        for tables in range(fewest, most + 1):
            yield Room(tables, self.low, self.high)

    def _wider(self, people: int) -> dict[str, object]:
        """The nearest sizes that fit: smaller at the low end or larger at the high one."""
        fewest, most = -(-people // self.high), people // self.low
        lower = Sizes(people // fewest, self.high)
        higher = Sizes(self.low, -(-people // most)) if most else lower
        nearer = min(lower, higher, key=lambda sizes: sizes.high - sizes.low)
        return {"wider": f"{nearer.low}-{nearer.high}"}
