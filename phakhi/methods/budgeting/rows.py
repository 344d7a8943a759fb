"""A file's rows of cells, each with the line it begins on."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from phakhi.methods.budgeting.encoding import encoding_faults
from phakhi.methods.faults import Fault

_MARK = "\ufeff"
_LARGEST_CELL = 10_000_000


def rows(file: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    try:
        raw = Path(file).read_bytes()
    except OSError as error:
        faults.append(Fault("file_missing", file, 0, given={"reason": error.strerror}))
        return
    separator = "," if file.lower().endswith(".csv") else ";"
    try:
        text = raw.decode("utf-8").removeprefix(_MARK)
    except UnicodeDecodeError:
        faults += encoding_faults(file, raw, separator.encode())
        return
    yield from _records(file, text, separator, faults)


def _records(
    file: str, text: str, separator: str, faults: list[Fault]
) -> Iterator[tuple[int, list[str]]]:
    if '"' not in text:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        yield from zip(count(1), (line.split(separator) for line in lines), strict=False)
        return
    csv.field_size_limit(_LARGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        faults.append(Fault("quotes", file, line, given={"reason": str(error)}))
