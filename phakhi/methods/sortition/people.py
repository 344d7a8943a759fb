"""The pool: who may be drawn, what each one is, and who lives together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches

from phakhi.methods.faults import Fault
from phakhi.methods.ids import ID_COLUMNS, read_ids
from phakhi.methods.sortition.quotas import Line, same
from phakhi.methods.tables import Row, Table, read_table
from phakhi.methods.text import comparable


@dataclass(frozen=True)
class Person:
    """`traits`: of each feature, in the quotas' order, the place of the quota; None is unknown."""

    key: str
    id: str
    row: int
    traits: tuple[int | None, ...]
    home: tuple[str, ...]


@dataclass(frozen=True)
class Pool:
    file: str
    id_column: str | None
    people: tuple[Person, ...]
    unknown: tuple[tuple[str, Fault], ...]
    """By the key of the person: cells that are empty or hold what no quota knows."""


def read_pool(
    file: str,
    lines: list[Line],
    id_column: str | None,
    address_columns: Iterable[str],
    faults: list[Fault],
) -> Pool:
    before = len(faults)
    table = read_table(file, faults)
    ids = read_ids(table, id_column, faults)
    faults += _with_semicolon(table, ids or {}, id_column)
    reader = _Reader(table, lines, faults)
    homes = [found for name in address_columns if (found := table.needs(name, faults))]
    named = None if ids is None else used_id_column(table, id_column)
    if len(faults) > before:
        for row in table.rows:
            reader.traits("", row)
        return Pool(file, named, (), tuple(reader.unknown))
    people = tuple(
        Person(key, written.strip(), row.line, reader.traits(key, row), _home(row, homes))
        for (key, written), row in zip((ids or {}).items(), table.rows, strict=True)
    )
    return Pool(file, named, people, tuple(reader.unknown))


def used_id_column(table: Table, named: str | None) -> str | None:
    """The column `read_ids` takes; None where rows are numbered."""
    if named is not None:
        return table.column(named)
    return next(filter(None, map(table.column, ID_COLUMNS)), None)


def _with_semicolon(table: Table, ids: Mapping[str, str], named: str | None) -> list[Fault]:
    """Members of a panel are joined by it."""
    column = used_id_column(table, named)
    if column is None or not any(";" in key for key in ids):
        return []
    return [
        Fault("id_semicolon", table.file, row.line, column, {"value": row.cells[column]})
        for row in table.rows
        if ";" in row.cells[column]
    ]


def _home(row: Row, columns: list[str]) -> tuple[str, ...]:
    """Without any address somebody lives alone."""
    home = tuple(same(row.cells[column]) for column in columns)
    return home if any(home) else ()


@dataclass
class _Reader:
    table: Table
    lines: list[Line]
    faults: list[Fault]
    unknown: list[tuple[str, Fault]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.features: dict[str, dict[str, int]] = {}
        self.columns: dict[str, str] = {}
        self.seen: dict[tuple[str, str], int | None] = {}
        for place, line in enumerate(self.lines):
            feature, value = line.key
            if feature not in self.features:
                self._find(line)
            self.features.setdefault(feature, {})[value] = place

    def _find(self, line: Line) -> None:
        if column := self.table.needs(line.quota.feature, self.faults):
            self.columns[line.key[0]] = column

    def traits(self, key: str, row: Row) -> tuple[int | None, ...]:
        return tuple(self._trait(key, row, feature) for feature in self.columns)

    def _trait(self, key: str, row: Row, feature: str) -> int | None:
        written = row.cells[self.columns[feature]]
        known = feature, written
        if known not in self.seen:
            self.seen[known] = self.features[feature].get(same(written))
        place = self.seen[known]
        if place is None:
            self.unknown.append((key, self._stranger(row, feature, written)))
        return place

    def _stranger(self, row: Row, feature: str, written: str) -> Fault:
        column = self.columns[feature]
        if not comparable(written):
            return Fault("blank_value", self.table.file, row.line, column)
        values = self.features[feature]
        near = get_close_matches(same(written), values, n=2, cutoff=0.6)
        shown = near or list(values)[:6]
        given = {
            "value": comparable(written),
            "known": ", ".join(f"“{self.lines[values[value]].quota.value}”" for value in shown),
        }
        code = "value_near" if near else "value_unknown"
        return Fault(code, self.table.file, row.line, column, given)
