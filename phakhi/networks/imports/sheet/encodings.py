"""Delimited text as Thai offices save it: UTF-8, UTF-16 or Windows-874, and spoilt mixtures."""

from __future__ import annotations

import csv
import io
from collections import Counter

from phakhi.core.errors import BadInput

DELIMITERS = (",", ";", "\t", "|")


def decode(content: bytes) -> str:
    """A byte-order mark decides; then strict UTF-8; then Windows-874, which few bytes refuse."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strict(content, "utf-16")
    for encoding in ("utf-8-sig", "cp874"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput("sheet_encoding")


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput("sheet_encoding") from error


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
