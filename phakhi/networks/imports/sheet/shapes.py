"""What passes between the steps: a workbook of texts, a table of it, a checked row with faults."""

from __future__ import annotations

from dataclasses import dataclass

Cells = list[str]
Box = tuple[int, int, int, int]
"""First row, first column, last row, last column; counted from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Every cell as cleaned text; dates as ISO, formula errors as #REF! and the like."""

    name: str
    rows: list[Cells]
    merged: tuple[Box, ...] = ()
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of the table: its place, and its heading with the merged ones above it."""

    column: int
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return " / ".join(self.parts)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something seen that needs no repair: a totals row left out, a section title."""

    code: str
    row: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The part of a sheet that holds partners; row numbers as the spreadsheet program shows."""

    header_row: int
    header_last: int
    headings: tuple[Heading, ...]
    body: list[tuple[int, Cells]]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`typed` is what the cell would have to say, `label` what a person chooses."""

    typed: str
    label: str
