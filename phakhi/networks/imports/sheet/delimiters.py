"""Comma, semicolon or tab: whichever cuts the lines evenly."""

from __future__ import annotations

import csv
import io
from collections import Counter

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.encodings import DELIMITERS, decode


def delimiter_of(text: str) -> str:
    """The one that cuts most of the first lines into the same number (> 1) of cells."""
    sample = "\n".join(text.splitlines()[:40])
    return max(DELIMITERS, key=lambda mark: _evenness(sample, mark))


def _evenness(sample: str, delimiter: str) -> tuple[int, int]:
    widths = Counter(
        len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if row
    )
    width, lines = max(widths.items(), key=lambda item: (item[0] > 1, item[1]), default=(0, 0))
    return (lines, width) if width > 1 else (0, 0)


def rows_of(content: bytes) -> list[list[str]]:
    text = decode(content).replace("\x00", "")
    csv.field_size_limit(1_000_000)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))
    except csv.Error as error:
        raise BadInput("sheet_broken") from error
