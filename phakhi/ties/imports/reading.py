"""Rows of the file as values, each with what hinders it; no database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from phakhi.networks.imports.sheet.cells import is_error, is_nothing
from phakhi.networks.imports.sheet.faults import Fault
from phakhi.networks.imports.sheet.identity import MASK
from phakhi.networks.imports.sheet.readers.dates import read_date
from phakhi.networks.imports.sheet.readers.names import read_name
from phakhi.networks.imports.sheet.readers.reading import EMPTY, Reading, wrong
from phakhi.networks.imports.sheet.shapes import Sheet, Table
from phakhi.networks.imports.sheet.tables import find_table
from phakhi.ties.imports.fields import FIELDS, choices_of
from phakhi.ties.models import Shape

LONGEST = 500
Columns = Mapping[str, Mapping[str, str]]


@dataclass(slots=True)
class Line:
    """One row of one sheet: `values` by field, dates as days."""

    sheet: str
    row: int
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def table_of(sheet: Sheet) -> Table | None:
    return find_table(sheet)


def read_lines(sheets: list[Sheet], columns: Columns, shape: str, today: date) -> Iterator[Line]:
    """`columns` names by the sheet's place which of its columns is which field."""
    for place, sheet in enumerate(sheets):
        named = {int(column): key for column, key in columns.get(str(place), {}).items()}
        table = table_of(sheet) if named else None
        if table is None:
            continue
        headings = {heading.column: heading.text for heading in table.headings}
        by_field = {key: (column, headings.get(column, "")) for column, key in named.items()}
        for number, cells in table.body:
            yield _line(Line(sheet.name, number), cells, by_field, shape, today)


def _line(
    line: Line, cells: list[str], by_field: Mapping[str, tuple[int, str]], shape: str, today: date
) -> Line:
    for key, (column, heading) in by_field.items():
        text = cells[column] if column < len(cells) else ""
        reading = read_cell(key, text, today)
        line.values[key] = reading.value
        line.faults += [
            Fault(problem.code, key, heading, text, line.row, problem.suggestions)
            for problem in reading.problems
        ]
    _needed(line, by_field, shape)
    return line


def _needed(line: Line, by_field: Mapping[str, tuple[int, str]], shape: str) -> None:
    named = {fault.field for fault in line.faults}
    for one in FIELDS[shape]:
        if one.is_needed and line.values.get(one.key) is None and one.key not in named:
            heading = by_field.get(one.key, (0, one.th))[1]
            line.faults.append(Fault("name_missing", one.key, heading, "", line.row))
    since, until = line.values.get("since"), line.values.get("until")
    if since and until and until < since:
        heading = by_field["until"][1]
        line.faults.append(Fault("tie_ends_first", "until", heading, str(until), line.row))
    if shape == Shape.PAIRS and line.values.get("a") == line.values.get("b") is not None:
        heading = by_field["b"][1]
        line.faults.append(Fault("tie_to_itself", "b", heading, line.values["b"], line.row))


def read_cell(key: str, text: str, today: date) -> Reading:
    if is_error(text):
        return wrong("formula_error")
    if MASK in text:
        return wrong("person_id_found")
    if is_nothing(text):
        return EMPTY
    return _value(key, text, today)


def _value(key: str, text: str, today: date) -> Reading:
    if key in ("a", "b"):
        return read_name(text)
    if key in ("since", "until"):
        return _day(text, today, is_end=key == "until")
    if key in ("kind", "frequency", "intensity"):
        return choices_of(key).read(text)
    return wrong("too_long") if len(text) > LONGEST else Reading(text)


def _day(text: str, today: date, *, is_end: bool) -> Reading:
    """A year alone begins on its first day and ends on its last, at the latest today."""
    reading = read_date(text, today)
    if reading.value is None:
        return reading
    if day := reading.value["date"]:
        return Reading(date.fromisoformat(day), reading.problems)
    year = reading.value["year"]
    whole = min(date(year, 12, 31), today) if is_end else date(year, 1, 1)
    return Reading(whole, reading.problems)
