"""Where the heading of a sheet stands: under the title rows, in one row or in several."""

from __future__ import annotations

from phakhi.networks.imports.sheet.columns import meaning_of
from phakhi.networks.imports.sheet.shapes import Box, Cells, Heading, Sheet

LOOKED_AT = 30
DEEPEST = 4


def header_rows(sheet: Sheet) -> tuple[int, int] | None:
    """First and last row of the heading, counted from 0; None for a sheet without a table."""
    rows = sheet.rows[:LOOKED_AT]
    best = max(range(len(rows)), key=lambda i: (_score(rows[i]), -i), default=None)
    if best is None or _score(rows[best]) == (0, 0):
        return None
    return _stretch(sheet.merged, best)


def _score(row: Cells) -> tuple[int, int]:
    """Headings it seems to hold; then, for headings nobody foresaw, its filled text cells."""
    texts = {cell for cell in row if cell and len(cell) <= 80}
    known = sum(1 for text in texts if meaning_of(text)[0])
    filled = sum(1 for text in texts if not text.replace(".", "").isdigit())
    return (known, filled if known else 0) if known > 1 else (0, filled if filled > 1 else 0)


def _stretch(merged: tuple[Box, ...], row: int) -> tuple[int, int]:
    """A heading merged downwards, or over several columns, makes the heading deeper."""
    first = last = row
    for top, left, bottom, right in merged:
        if bottom - top >= DEEPEST or not top <= row <= bottom:
            continue
        first, last = min(first, top), max(last, bottom)
        if top == row and right > left:
            last = max(last, row + 1)
    return first, last


def headings(sheet: Sheet, first: int, last: int) -> tuple[Heading, ...]:
    """Every column with any text in the heading rows; merged parents spread over their columns."""
    block = filled_block(sheet, first, last)
    width = max(map(len, block), default=0)
    columns = ([row[c] if c < len(row) else "" for row in block] for c in range(width))
    parts = (tuple(dict.fromkeys(filter(None, column))) for column in columns)
    return tuple(Heading(column, texts) for column, texts in enumerate(parts) if texts)


def filled_block(sheet: Sheet, first: int, last: int) -> list[Cells]:
    block = [list(row) for row in sheet.rows[first : last + 1]]
    for top, left, bottom, right in sheet.merged:
        if top < first or bottom > last:
            continue
        text = sheet.rows[top][left] if left < len(sheet.rows[top]) else ""
        for row in block[top - first : bottom - first + 1]:
            row.extend([""] * (right + 1 - len(row)))
            row[left : right + 1] = [text] * (right + 1 - left)
    return block
