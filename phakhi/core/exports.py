"""Any list as a file for Excel: rows stream, and no cell is ever a formula (trust.md §4 row 4)."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from tempfile import SpooledTemporaryFile
from typing import Any, Final

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from openpyxl import Workbook

from phakhi.core.errors import BadInput
from phakhi.core.files import KINDS

FORMATS: Final = ("csv", "xlsx")
_BYTE_ORDER_MARK: Final = "\ufeff"  # without it Excel reads Thai in UTF-8 as Windows-874
_CELL_LIMIT: Final = 32_000
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠|%]|[\t\r\n]")

Cell = str | int | float | Decimal | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and how a row fills it."""

    label: Any
    value: Callable[[Any], Any]


def export(
    rows: Iterable[Any], columns: Sequence[Column], ending: str, name: str
) -> HttpResponseBase:
    """`name` without its ending; raises BadInput for an unknown one."""
    if ending not in FORMATS:
        raise BadInput(ending=ending)
    lines = table(rows, columns)
    return _as_csv(lines, name) if ending == "csv" else _as_xlsx(lines, name)


def table(rows: Iterable[Any], columns: Sequence[Column]) -> Iterator[list[Cell]]:
    yield [cell(str(column.label)) for column in columns]
    for row in rows:
        yield [cell(column.value(row)) for column in columns]


def cell(value: Any) -> Cell:
    """Numbers and dates stay what they are; text that Excel would run gets an apostrophe."""
    if value is None or isinstance(value, int | float | Decimal):
        return value
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None) if value.tzinfo else value
    if isinstance(value, date):
        return value
    if isinstance(value, list | tuple | set | frozenset):
        value = " | ".join(map(str, value))
    text = _NOT_IN_XML.sub("", str(value))[:_CELL_LIMIT]
    return f"'{text}" if _FORMULA.match(text) else text


class _Echo:
    def write(self, line: str) -> str:
        return line


def _as_csv(lines: Iterable[list[Cell]], name: str) -> StreamingHttpResponse:
    writer = csv.writer(_Echo())

    def pieces() -> Iterator[str]:
        yield _BYTE_ORDER_MARK
        for line in lines:
            yield writer.writerow(line)

    response = StreamingHttpResponse(pieces(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.csv") or ""
    return response


def _as_xlsx(lines: Iterable[list[Cell]], name: str) -> FileResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("1")
    sheet.freeze_panes = "A2"
    for line in lines:
        sheet.append(line)
    return book_file(book, f"{name}.xlsx")


def book_file(book: Workbook, name: str) -> FileResponse:
    file = SpooledTemporaryFile(max_size=8 * 1024 * 1024)
    book.save(file)
    file.seek(0)
    kind = KINDS["xlsx"].content_type
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind)
