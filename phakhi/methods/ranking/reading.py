"""Ballots from CSV, ranked or scored, or all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np

from phakhi.methods.decimals import decimal, scaled
from phakhi.methods.faults import Fault, Refused
from phakhi.methods.ranking.ballots import UNRANKED, Ballots, exact
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable

_DECIMALS = 6
"""So that every score fits into a machine's whole number."""


def read_ballots(file: str, *, scored: bool = False) -> Ballots:
    """`scored` if the method cannot do without scores."""
    faults: list[Fault] = []
    table = read_table(file, faults)
    found = _Reading(table, faults)
    if table.column("ranking") and not scored:
        found.read_rankings()
    elif table.header:
        found.read_scores()
    if faults:
        raise Refused(sorted(_one_a_cell(faults), key=lambda fault: fault.row))
    return found.ballots()


def _one_a_cell(faults: list[Fault]) -> list[Fault]:
    """What cannot be read is not also wrong otherwise."""
    first: dict[tuple[int, str], Fault] = {}
    for fault in faults:
        first.setdefault((fault.row, fault.column), fault)
    return list(first.values())


@dataclass
class _Reading:
    table: Table
    faults: list[Fault]
    written: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    weights: list[Decimal] = field(default_factory=list)
    levels: list[dict[str, Decimal]] = field(default_factory=list)
    """Of each ballot its options, the higher the better."""
    has_scores: bool = False

    def ballots(self) -> Ballots:
        """Options in the order of their names; ballots in any order give the same counts."""
        keys = sorted(self.written)
        rows = {key: row for row, key in enumerate(keys)}
        levels, unit = scaled([level for one in self.levels for level in one.values()])
        places = np.full((len(keys), len(self.levels)), UNRANKED, np.int64)
        of = [rows[key] for one in self.levels for key in one]
        at = np.repeat(np.arange(len(self.levels)), [len(one) for one in self.levels])
        places[of, at] = [-level for level in levels]
        scores = np.where(places == UNRANKED, 0, -places) if self.has_scores else None
        weights, weight_unit = scaled(self.weights)
        names = tuple(self.written[key] for key in keys)
        return Ballots(names, places, exact(weights), scores, weight_unit, unit)

    def read_rankings(self) -> None:
        ballot, ranking = (self.table.needs(n, self.faults) for n in ("ballot_id", "ranking"))
        if ballot is None or ranking is None:
            return
        for row in self.table.rows:
            if (key := self._ballot(row, ballot)) is not None:
                if key in self.lines:
                    given = {"value": row.cells[ballot], "first": self.lines[key]}
                    self._refuse("id_twice", row, ballot, **given)
                self.lines[key] = row.line
            self.weights.append(self._weight(row))
            self.levels.append(dict(self._ranked(row, ranking)))

    def _ranked(self, row: Row, column: str) -> Iterator[tuple[str, Decimal]]:
        text = row.cells[column]
        seen = set[str]()
        places = text.split(">") if comparable(text) else []
        for place, tied in enumerate(places):
            for name in tied.split("="):
                key = self._option(name)
                if not key:
                    self._refuse("gap", row, column, value=text)
                elif key in seen:
                    self._refuse("ranked_twice", row, column, value=name.strip())
                else:
                    yield key, Decimal(-place)
                seen.add(key)

    def read_scores(self) -> None:
        names = [self.table.needs(n, self.faults) for n in ("ballot_id", "option", "score")]
        ballot, option, score = names
        if ballot is None or option is None or score is None:
            return
        self.has_scores = True
        numbers: dict[str, int] = {}
        for row in self.table.rows:
            key = self._ballot(row, ballot)
            number = numbers.setdefault(key or f"\0{row.line}", len(numbers))
            weight = self._weight(row)
            if number == len(self.levels):
                self.levels.append({})
                self.weights.append(weight)
            elif weight != self.weights[number]:
                given = {"value": row.cells[ballot], "first": str(self.weights[number])}
                self._refuse("other_weight", row, self.table.column("weight") or "", **given)
            self._score(row, option, score, self.levels[number])

    def _score(self, row: Row, option: str, column: str, into: dict[str, Decimal]) -> None:
        """A row without option and score is a ballot that says nothing."""
        key, text = self._option(row.cells[option]), comparable(row.cells[column])
        value = decimal(text, _DECIMALS)
        if not key:
            if text:
                self._refuse("blank", row, option)
        elif key in into:
            self._refuse("scored_twice", row, option, value=row.cells[option])
        elif text and value is None:
            self._refuse("bad_score", row, column, value=text)
        elif value is not None:
            into[key] = value

    def _ballot(self, row: Row, column: str) -> str | None:
        key = comparable(row.cells[column])
        if not key:
            self._refuse("blank", row, column)
        return key or None

    def _option(self, name: str) -> str:
        key = comparable(name)
        if key:
            self.written[key] = min(self.written.get(key, name.strip()), name.strip())
        return key

    def _weight(self, row: Row) -> Decimal:
        column = self.table.column("weight")
        text = comparable(row.cells[column]) if column else ""
        weight = decimal(text, _DECIMALS) if text else Decimal(1)
        if weight is None or weight < 0:
            self._refuse("bad_number", row, column or "", value=text)
        return Decimal(1) if weight is None else weight

    def _refuse(self, code: str, row: Row, column: str, **given: object) -> None:
        self.faults.append(Fault(code, self.table.file, row.line, column, given))
