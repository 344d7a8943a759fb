"""The section PROJECTS: what may be chosen, and what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from phakhi.methods.budgeting.amounts import amount
from phakhi.methods.budgeting.sections import Section
from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable


class Row(NamedTuple):
    """`id` as written."""

    id: str
    cost: Fraction
    cells: Mapping[str, str]


def read_projects(file: str, section: Section, faults: list[Fault]) -> dict[str, Row]:
    """By comparable id, in the order of the ids as written."""
    lacking = [name for name in ("project_id", "cost") if section.place(name) is None]
    given = {"present": ", ".join(section.header)}
    line = section.header_line or section.line
    faults += [Fault("no_column", file, line, name, given) for name in lacking]
    found: dict[str, Row] = {}
    lines: dict[str, int] = {}
    for line, cells in () if lacking else section.rows:
        row, key, wrong = _row(section, cells)
        faults += [Fault(code, file, line, column, given) for code, column, given in wrong]
        if key in lines:
            given = {"value": row.id, "first": str(lines[key])}
            faults.append(Fault("id_twice", file, line, "project_id", given))
        elif key:
            lines[key], found[key] = line, row
    return dict(sorted(found.items(), key=lambda item: item[1].id))


def _row(
    section: Section, cells: list[str]
) -> tuple[Row, str, list[tuple[str, str, dict[str, str]]]]:
    named = dict(zip(section.names, map(str.strip, cells), strict=False))
    key, cost = comparable(named["project_id"]), amount(named.get("cost", ""))
    wrong: list[tuple[str, str, dict[str, str]]] = []
    if not key:
        wrong.append(("blank", "project_id", {}))
    if "," in key:
        wrong.append(("comma_in_id", "project_id", {"value": named["project_id"]}))
    if cost is None:
        wrong.append(("bad_amount", "cost", {"value": named.get("cost", "")}))
    return Row(named["project_id"], cost or Fraction(0), named), key, wrong
