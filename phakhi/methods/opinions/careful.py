"""votes.csv as offices save it, cell by cell, with every fault of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from phakhi.methods.faults import Fault
from phakhi.methods.opinions.plain import NAMES
from phakhi.methods.opinions.votes import Cast, in_order
from phakhi.methods.tables import Row, read_table
from phakhi.methods.text import comparable

_TIME = re.compile(r"-?\d{1,18}", re.ASCII)
_VOTES = {"1": 1, "0": 0, "-1": -1, "+1": 1, "1.0": 1, "0.0": 0, "-1.0": -1}
Listed = tuple[Mapping[str, str] | None, str]


def read_carefully(file: str, listed: Listed, agree: int, faults: list[Fault]) -> Cast | None:
    """`listed` are the statements of the comments, if there are any, and their file."""
    table = read_table(file, faults)
    columns = [table.needs(name, faults) for name in NAMES]
    found = [column for column in columns if column is not None]
    if len(found) < len(NAMES):
        return None
    reader = _Reader(file, found, listed, faults)
    for row in table.rows:
        reader.read(row)
    return reader.cast(agree)


@dataclass
class _Reader:
    file: str
    columns: list[str]
    listed: Listed
    faults: list[Fault]
    people: dict[str, str] = field(default_factory=dict)
    statements: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[str, str, int, int]] = field(default_factory=list)

    def read(self, row: Row) -> None:
        time, statement, person, vote = (row.cells[column] for column in self.columns)
        known, comments = self.listed
        self._check(row, 0, "bad_time", time, right=bool(_TIME.fullmatch(comparable(time))))
        self._check(row, 1, "blank", statement, right=bool(comparable(statement)))
        is_listed = known is None or not comparable(statement) or comparable(statement) in known
        self._check(row, 1, "unknown_statement", statement, right=is_listed, comments=comments)
        self._check(row, 2, "blank", person, right=bool(comparable(person)))
        self._check(row, 3, "bad_vote", vote, right=comparable(vote) in _VOTES)
        if not self.faults:
            of, who = comparable(statement), comparable(person)
            # Written differently here and there: the one that sorts first, in any order of rows.
            self.people[who] = min(person, self.people.get(who, person))
            self.statements[of] = min(statement, self.statements.get(of, statement))
            self.rows.append((who, of, int(comparable(time)), _VOTES[comparable(vote)]))

    def _check(
        self, row: Row, column: int, code: str, value: str, *, right: bool, **given: object
    ) -> None:
        if not right:
            told = {"value": value, **given}
            self.faults.append(Fault(code, self.file, row.line, self.columns[column], told))

    def cast(self, agree: int) -> Cast:
        people = in_order(self.people)
        names = self.statements if self.listed[0] is None else self.listed[0]
        statements = in_order(names)
        person = {key: number for number, key in enumerate(people)}
        statement = {key: number for number, key in enumerate(statements)}
        return Cast(
            tuple(self.people[key] for key in people),
            tuple(names[key] for key in statements),
            np.array([person[row[0]] for row in self.rows], dtype=np.int32),
            np.array([statement[row[1]] for row in self.rows], dtype=np.int32),
            np.array([agree * row[3] for row in self.rows], dtype=np.int8),
            np.array([row[2] for row in self.rows], dtype=np.int64),
        )
