"""The three sections of a .pb file (META, PROJECTS, VOTES), or of the same written as CSV."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from phakhi.methods.budgeting.rows import rows
from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable

SECTIONS = ("META", "PROJECTS", "VOTES")
Lines = list[tuple[int, list[str]]]


@dataclass
class Section:
    """`line` is where its name stands; `names` are the comparable headers."""

    name: str
    line: int
    header_line: int = 0
    header: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    rows: Lines = field(default_factory=list)

    def place(self, name: str) -> int | None:
        return self.names.index(name) if name in self.names else None


def read_sections(file: str, faults: list[Fault]) -> dict[str, Section]:
    """Every row keeps its line. Rows without text are passed over."""
    found: dict[str, Section] = {}
    now: Section | None = None
    for line, cells in rows(file, faults):
        if len(cells) < 2 or not any(cells[1:]):
            name = comparable(cells[0]).upper() if cells else ""
            if name in SECTIONS:
                now = _opened(file, found, name, line, faults)
                continue
            if not any(map(comparable, cells)):
                continue
        if now is None:
            faults.append(Fault("outside_sections", file, line))
            break
        if now.header and len(cells) <= len(now.header):
            now.rows.append((line, cells))
        else:
            _take(file, now, line, cells, faults)
    return found


def _opened(
    file: str, found: dict[str, Section], name: str, line: int, faults: list[Fault]
) -> Section:
    if name in found:
        faults.append(
            Fault("section_twice", file, line, given={"name": name, "first": found[name].line})
        )
        return found[name]
    found[name] = Section(name, line)
    return found[name]


def _take(file: str, section: Section, line: int, cells: list[str], faults: list[Fault]) -> None:
    if not section.header:
        section.header_line, section.header = line, cells
        section.names = [comparable(cell).lower() for cell in cells]
        faults += _header_faults(file, line, section)
        return
    columns = len(section.header)
    if len(cells) > columns and any(map(comparable, cells[columns:])):
        given = {"cells": len(cells), "columns": columns}
        faults.append(Fault("too_many_cells", file, line, section.header[-1], given))
    section.rows.append((line, cells))


def _header_faults(file: str, line: int, section: Section) -> Iterator[Fault]:
    for name in sorted({name for name in section.names if name and section.names.count(name) > 1}):
        yield Fault("header_twice", file, line, name)
