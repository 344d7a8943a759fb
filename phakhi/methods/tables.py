"""Reading CSV as offices save it: UTF-8 with or without mark, any line ends, quoted newlines."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable

_MARK = "\ufeff"
_LARGEST_CELL = 10_000_000


class Row(NamedTuple):
    """`line` is where it begins in the file."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True)
class Table:
    file: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, name: str) -> str | None:
        """The header of that name as the file writes it; capitals matter only where both exist."""
        wanted = comparable(name)
        same = (header for header in self.header if comparable(header) == wanted)
        alike = (h for h in self.header if comparable(h).casefold() == wanted.casefold())
        return next(same, None) or next(alike, None)

    def needs(self, name: str, faults: list[Fault]) -> str | None:
        found = self.column(name)
        if found is None and self.header:
            present = ", ".join(self.header)
            faults.append(Fault("no_column", self.file, 1, name, {"present": present}))
        return found


def read_table(file: str, faults: list[Fault]) -> Table:
    """What can be read; what cannot is added to `faults`. Rows without any text are passed over."""
    records = list(_records(file, faults))
    if not records or not any(map(comparable, records[0][1])):
        if not faults or faults[-1].file != file:
            faults.append(Fault("no_header", file))
        return Table(file, (), ())
    header = tuple(records[0][1])
    faults += _header_faults(file, header)
    rows = []
    for line, cells in records:
        faults += _cell_faults(file, line, header, cells)
        if line != records[0][0] and any(map(comparable, cells)):
            rows.append(Row(line, _named(header, cells)))
    return Table(file, tuple(name for name in header if comparable(name)), tuple(rows))


def _records(file: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Bytes that are not UTF-8 pass as lone surrogates, so that their cell can be named."""
    try:
        text = Path(file).read_bytes().decode("utf-8", "surrogateescape").removeprefix(_MARK)
    except OSError as error:
        faults.append(Fault("file_missing", file, 0, given={"reason": error.strerror}))
        return
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault("quotes", file, line, given={"reason": str(error)}))


def _header_faults(file: str, header: tuple[str, ...]) -> Iterator[Fault]:
    counts = Counter(name for name in map(comparable, header) if name)
    return (Fault("header_twice", file, 1, name) for name, count in counts.items() if count > 1)


def _cell_faults(
    file: str, line: int, header: tuple[str, ...], cells: list[str]
) -> Iterator[Fault]:
    if any(map(comparable, cells[len(header) :])):
        given = {"cells": len(cells), "columns": len(header)}
        yield Fault("too_many_cells", file, line, header[-1], given)
    for number, cell in enumerate(cells):
        if not cell.isascii() and any("\udc80" <= character <= "\udcff" for character in cell):
            yield Fault("encoding", file, line, _shown(header[min(number, len(header) - 1)]))


def _shown(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def _named(header: tuple[str, ...], cells: list[str]) -> dict[str, str]:
    """Cells left out at the end of a row are empty."""
    padded = cells + [""] * (len(header) - len(cells))
    return {name: cell for name, cell in zip(header, padded, strict=False) if comparable(name)}
