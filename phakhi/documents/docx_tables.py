"""People without rules, and ruled tables whose head comes back on every page."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml.parser import OxmlElement
from docx.shared import Cm
from docx.table import Table, _Cell, _Row

from phakhi.documents.blocks import Grid, Roll
from phakhi.documents.docx_styles import bold_run

_ROLL = (1.1, 4.8, 6.3, 3.8)
_WIDTHS = {"attendance": (1.4, 7.8, 3.1, 3.7), "payment": (1.4, 6.0, 3.0, 2.5, 3.1)}
_RIGHT = {"payment": 3}
HELD_ROWS = 3


def roll(document: Document, block: Roll, is_held: bool = False) -> None:
    table = _table(document, _ROLL, len(block.rows))
    for row, texts in zip(table.rows, block.rows, strict=True):
        for cell, text in zip(_cells(row, _ROLL), texts, strict=True):
            cell.paragraphs[0].add_run(text)
    if is_held:
        _hold(table)


def grid(document: Document, block: Grid, is_held: bool = False) -> None:
    widths = _WIDTHS[block.shape]
    table = _table(document, widths, 1 + len(block.rows) + bool(block.foot))
    table.style = document.styles["Table Grid"]
    rows = list(table.rows)
    _mark(rows[0], "w:tblHeader")
    for cell, text in zip(_cells(rows[0], widths), block.head, strict=True):
        cell.paragraphs[0].alignment = ALIGN.CENTER
        bold_run(cell.paragraphs[0], text)
    for row, texts in zip(rows[1:], block.rows, strict=False):
        for at, (cell, text) in enumerate(zip(_cells(row, widths), texts, strict=True)):
            cell.paragraphs[0].add_run(text)
            if at == _RIGHT.get(block.shape):
                cell.paragraphs[0].alignment = ALIGN.RIGHT
    if block.foot:
        _foot(_cells(rows[-1], widths), block.foot)
    if is_held:
        _hold(table)


def _hold(table: Table) -> None:
    """The last rows stay on the page of what follows."""
    for row in table.rows[-HELD_ROWS:]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


def _foot(cells: list[_Cell], texts: tuple[str, ...]) -> None:
    spare = len(cells) - len(texts)
    kept = [cells[0].merge(cells[spare]), *cells[spare + 1 :]]
    for cell, text in zip(kept, texts, strict=True):
        cell.paragraphs[0].alignment = ALIGN.RIGHT
        bold_run(cell.paragraphs[0], text)


def _table(document: Document, widths: tuple[float, ...], rows: int) -> Table:
    table: Table = document.add_table(rows=rows, cols=len(widths))
    table.autofit = False
    return table


def _cells(row: _Row, widths: tuple[float, ...]) -> list[_Cell]:
    """Asked for once a row: python-docx looks for merged cells each time."""
    _mark(row, "w:cantSplit")
    cells = list(row.cells)
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Cm(width)
    return cells


def _mark(row: _Row, tag: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(tag))
