"""Excel and OpenDocument files through calamine; runs in the child process only."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum
from python_calamine import load_workbook as load

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.cells import to_text
from phakhi.networks.imports.sheet.formula_errors import errors_of, refuse_hidden_errors
from phakhi.networks.imports.sheet.shapes import Box, Sheet

MOST_SHEETS = 40
MOST_ROWS = 60_000
MOST_COLUMNS = 200


def sheets_of(content: bytes, kind: str) -> list[Sheet]:
    try:
        if kind == "ods":
            refuse_hidden_errors(content)
        workbook = load(BytesIO(content))
        known = [m for m in workbook.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
        errors = errors_of(content) if kind == "xlsx" else {}
        return [_sheet(workbook, meta, errors) for meta in known[:MOST_SHEETS]]
    except PasswordError as error:
        raise BadInput("sheet_locked") from error
    except (CalamineError, KeyError, ValueError, OSError) as error:
        raise BadInput("sheet_broken") from error


def _sheet(workbook: Any, meta: Any, errors: dict[str, dict[tuple[int, int], str]]) -> Sheet:
    source = workbook.get_sheet_by_name(meta.name)
    rows = trimmed([[to_text(cell) for cell in row[:MOST_COLUMNS]] for row in _rows(source)])
    for (row, column), code in errors.get(meta.name, {}).items():
        if row < len(rows) and column < MOST_COLUMNS:
            cells = rows[row]
            cells += [""] * (column + 1 - len(cells))
            cells[column] = code
    hidden = meta.visible != SheetVisibleEnum.Visible
    return Sheet(to_text(meta.name), rows, _merged(source), hidden)


def _rows(source: Any) -> list[list[object]]:
    rows: list[list[object]] = source.to_python(skip_empty_area=False)
    if len(rows) > MOST_ROWS:
        raise BadInput("sheet_rows", limit=MOST_ROWS)
    return rows


def trimmed(rows: list[list[str]]) -> list[list[str]]:
    """Without the empty rows at the end, which formatting alone can stretch to a million."""
    while rows and not any(rows[-1]):
        rows.pop()
    return rows


def _merged(source: Any) -> tuple[Box, ...]:
    ranges = source.merged_cell_ranges or []
    return tuple((first[0], first[1], last[0], last[1]) for first, last in ranges)
