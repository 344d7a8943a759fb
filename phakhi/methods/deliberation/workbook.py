"""The report as a workbook in the layout of Stanford's tables; same report, same bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from phakhi.methods.deliberation.items import Item
from phakhi.methods.deliberation.sheets import Sheet, sheets

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_WIDEST = 60
_BOLD, _WRAPPED = Font(bold=True), Alignment(vertical="top", wrap_text=True)


def as_workbook(items: Sequence[Item], report: Mapping[str, object]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets(items, report):
        _fill(book.create_sheet(sheet.title), sheet)
    book.properties.created = datetime(*_EPOCH)
    out = BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for row in (sheet.heads_th, sheet.heads_en):
        _append(page, row, is_head=True)
    for row in sheet.rows:
        _append(page, row)
    for number, width in enumerate(_widths(sheet), 1):
        page.column_dimensions[get_column_letter(number)].width = width
    page.freeze_panes = "A3"


def _append(page: Worksheet, row: Sequence[object], *, is_head: bool = False) -> None:
    """Text stays text, whatever sign it begins with."""
    line = page.max_row + 1 if page.max_row > 1 or page["A1"].value is not None else 1
    for number, value in enumerate(row, 1):
        cell = page.cell(line, number)
        if not isinstance(cell, Cell):
            continue
        text = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
        cell.value = text  # type: ignore[assignment]
        if isinstance(text, str):
            cell.data_type = "s"
        if isinstance(text, float):
            cell.number_format = "0.000"
        if is_head:
            cell.font = _BOLD
        if isinstance(text, str):
            cell.alignment = _WRAPPED


def _widths(sheet: Sheet) -> Iterable[int]:
    for cells in zip(sheet.heads_th, sheet.heads_en, *sheet.rows, strict=True):
        longest = max(len(str(cell)) for cell in cells if not isinstance(cell, float))
        yield min(max(longest + 2, 8), _WIDEST)


def _without_clock(content: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            part = given.read(name)
            if name == "docProps/core.xml":
                part = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", part)
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            made.writestr(info, part)
    return out.getvalue()
