"""The rows still to repair, as a file: repaired in Excel and sent in again as it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import FileResponse
from django.utils.translation import gettext as _
from openpyxl import Workbook

from phakhi.core.exports import book_file, cell
from phakhi.networks.imports.batches import table_of
from phakhi.networks.imports.sentences import FAULTS, TWIN_IN_FILE, TWIN_IN_REGISTER
from phakhi.networks.imports.sheet.fields import SKIPPED_HEADINGS
from phakhi.networks.imports.vocabulary import Decision, RowState
from phakhi.networks.models import ImportBatch, ImportRow, ImportSheet

REMARKS = SKIPPED_HEADINGS[-2]
_BAD_IN_TITLES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def faulty_file(batch: ImportBatch) -> FileResponse:
    book = Workbook(write_only=True)
    for sheet in batch.sheets.filter(is_used=True):
        lines = book.create_sheet(sheet.name.translate(_BAD_IN_TITLES)[:31] or "1")
        for line in _lines(sheet):
            lines.append([cell(value) for value in line])
    name = f"{batch.file_name.rpartition('.')[0] or 'import'}-{_('to repair')}.xlsx"
    return book_file(book, name)


def _lines(sheet: ImportSheet) -> Iterator[list[Any]]:
    """The sheet's own columns with what was typed on screen, remarks last."""
    table = table_of(sheet)
    if table is None:
        return
    width = max(heading.column for heading in table.headings) + 1
    names = {heading.column: heading.text for heading in table.headings}
    yield [*(names.get(column, "") for column in range(width)), REMARKS]
    body = dict(table.body)
    column_of = {field: int(column) for column, field in sheet.columns.items()}
    for row in open_rows(sheet):
        line = [*body.get(row.number, [])[:width]]
        line += [""] * (width - len(line))
        for field, text in row.typed.items():
            if field in column_of:
                line[column_of[field]] = text
        yield [*line, remarks(row)]


def open_rows(sheet: ImportSheet) -> Any:
    """Still open, or left out: everything that does not go in with this batch."""
    states = (RowState.FAULTY, RowState.TWIN, RowState.SKIPPED)
    return ImportRow.objects.filter(sheet=sheet, state__in=states).order_by("position")


def remarks(row: ImportRow) -> str:
    parts = [
        f"{fault['column']}: {FAULTS[fault['code']].message} – {FAULTS[fault['code']].remedy}"
        for fault in row.faults
    ]
    if row.twin_row:
        parts.append(str(TWIN_IN_FILE.remedy))
    elif row.twins:
        parts.append(f"{TWIN_IN_REGISTER.message} – {TWIN_IN_REGISTER.remedy}")
    if row.decision == Decision.SKIP and not parts:
        parts.append(str(RowState.SKIPPED.label))
    return " | ".join(parts)
