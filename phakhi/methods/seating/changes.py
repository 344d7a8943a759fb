"""An allocation, and who came late or not at all; or all that is wrong with the three files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from phakhi.methods.faults import Fault
from phakhi.methods.ids import ID_COLUMNS
from phakhi.methods.numbers import whole
from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.hall import Whole
from phakhi.methods.seating.reading import refuse
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable


@dataclass(frozen=True, eq=False)
class Changes:
    """place: (people, rounds), the table, from 0, -1 for absent, as it was told. From round
    `first`, from 0, those at `arrived` are there, too, and those at `absent` are not."""

    place: Whole
    first: int
    arrived: tuple[int, ...]
    absent: tuple[int, ...]


class Files(NamedTuple):
    allocation: str
    arrived: str | None
    absent: str | None


def read_changes(guests: Guests, files: Files, first: int, id_column: str | None) -> Changes:
    reading = _Reading(guests, id_column, [])
    place = reading.allocation(files.allocation)
    arrived = reading.people(files.arrived) if files.arrived else {}
    absent = reading.people(files.absent) if files.absent else {}
    if not reading.faults:
        reading.faults += _contradictions(guests, files, place, (arrived, absent), first)
    refuse(reading.faults, files.allocation, files.arrived or "", files.absent or "")
    return Changes(place, first - 1, tuple(sorted(arrived)), tuple(sorted(absent)))


Told = dict[int, tuple[int, str]]


def _contradictions(
    guests: Guests, files: Files, place: Whole, told: tuple[Told, Told], first: int
) -> Iterator[Fault]:
    """Between the files, once each of them is right by itself."""
    arrived, absent = told
    if first > place.shape[1]:
        given: dict[str, object] = {"round": first, "rounds": place.shape[1]}
        yield Fault("no_such_round", files.allocation, 0, given=given)
        return
    seated = np.any(place[:, first - 1 :] >= 0, axis=1).tolist()
    for person, (line, column) in arrived.items():
        given = {"value": guests.ids[person], "other": files.absent}
        if person in absent or seated[person]:
            code = "both_ways" if person in absent else "seated_already"
            yield Fault(code, files.arrived or "", line, column, given)
    for person, (line, column) in absent.items():
        given = {"value": guests.ids[person], "round": first}
        if not seated[person] and person not in arrived:
            yield Fault("not_seated", files.absent or "", line, column, given)


@dataclass
class _Reading:
    guests: Guests
    id_column: str | None
    faults: list[Fault]

    def __post_init__(self) -> None:
        self.known = {comparable(written): place for place, written in enumerate(self.guests.ids)}

    def allocation(self, file: str) -> Whole:
        table = read_table(file, self.faults)
        turn, where = (table.needs(name, self.faults) for name in ("round", "table"))
        column = self._id_column(table)
        if not (turn and where and column):
            return np.empty((0, 0), np.int32)
        seats: dict[tuple[int, int], tuple[int, int]] = {}
        for row in table.rows:
            numbers = [self._number(table, row, name) for name in (turn, where)]
            person = self._person(table, row, column)
            if person is None or None in numbers:
                continue
            number, seat = (found or 0 for found in numbers)
            _, first = seats.setdefault((number, person), (seat, row.line))
            if first != row.line:
                given = {"value": row.cells[column], "round": number, "first": first}
                self.faults.append(Fault("seat_twice", file, row.line, column, given))
        return self._placed(file, {key: seat for key, (seat, _) in seats.items()})

    def people(self, file: str) -> Told:
        """Who is named in the file, with the row and the column."""
        table = read_table(file, self.faults)
        column = self._id_column(table)
        told: Told = {}
        for row in table.rows if column else ():
            person = self._person(table, row, column or "")
            if person is None:
                continue
            first, _ = told.setdefault(person, (row.line, column or ""))
            if first != row.line:
                given = {"value": row.cells[column or ""], "first": first}
                self.faults.append(Fault("id_twice", file, row.line, column or "", given))
        return told

    def _placed(self, file: str, seats: dict[tuple[int, int], int]) -> Whole:
        rounds = {number for number, _ in seats}
        gap = next(number for number in range(1, len(rounds) + 2) if number not in rounds)
        if not rounds or gap < max(rounds):
            self.faults.append(Fault("round_missing", file, 1, "round", {"round": gap}))
            return np.empty((0, 0), np.int32)
        place = np.full((len(self.guests.ids), len(rounds)), -1, np.int32)
        for (number, person), table in seats.items():
            place[person, number - 1] = table - 1
        return place

    def _id_column(self, table: Table) -> str | None:
        """Here a row's number means nobody, so a column is needed."""
        if self.id_column:
            return table.needs(self.id_column, self.faults)
        found = next(filter(None, map(table.column, ID_COLUMNS)), None)
        return found or table.needs("id", self.faults)

    def _number(self, table: Table, row: Row, column: str) -> int | None:
        """Nobody sits at a table beyond the number of people, nor in a round beyond the rows."""
        number = whole(row.cells[column]) or 0
        if 1 <= number <= len(self.guests.ids) + len(table.rows):
            return number
        given = {"value": row.cells[column]}
        self.faults.append(Fault("bad_place", table.file, row.line, column, given))
        return None

    def _person(self, table: Table, row: Row, column: str) -> int | None:
        key = comparable(row.cells[column])
        if key and key in self.known:
            return self.known[key]
        given = {"value": row.cells[column], "people": self.guests.file}
        code = "unknown_person" if key else "blank"
        self.faults.append(Fault(code, table.file, row.line, column, given))
        return None
