"""A list of ties as its pages show it."""

from __future__ import annotations

from typing import Any

from phakhi.networks.imports.sheet.reading import from_json
from phakhi.networks.imports.sheet.shapes import Table
from phakhi.ties.imports.fields import FIELDS
from phakhi.ties.imports.planning import Plan
from phakhi.ties.imports.reading import table_of
from phakhi.ties.imports.sentences import in_words
from phakhi.ties.models import TieImport

SAMPLES, MOST = 3, 200


def sheets_shown(batch: TieImport) -> list[dict[str, Any]]:
    meanings = [(field.key, field.label) for field in FIELDS[batch.shape]]
    shown = []
    for place, kept in enumerate(batch.sheets):
        sheet = from_json(kept)
        table = table_of(sheet)
        shown.append(
            {
                "name": sheet.name,
                "rows": len(table.body) if table else 0,
                "columns": _columns(place, table, batch.columns.get(str(place), {})),
                "meanings": meanings,
            }
        )
    return shown


def _columns(place: int, table: Table | None, chosen: dict[str, str]) -> list[dict[str, Any]]:
    headings = table.headings if table else ()
    return [_column(place, heading, table, chosen) for heading in headings if table]


def _column(place: int, heading: Any, table: Table, chosen: dict[str, str]) -> dict[str, Any]:
    cells = (row[heading.column] for _n, row in table.body if heading.column < len(row))
    samples = list(dict.fromkeys(cell for cell in cells if cell))[:SAMPLES]
    return {
        "name": f"column-{place}-{heading.column}",
        "heading": heading.text,
        "samples": samples,
        "field": chosen.get(str(heading.column), ""),
    }


def faults_shown(plan: Plan) -> list[dict[str, Any]]:
    """Sheet, row, column, what stands there, what is wrong, what to do."""
    return [
        {
            "sheet": one.sheet,
            "row": one.fault.row,
            "column": one.fault.column,
            "value": one.fault.value,
            "what": in_words(one.fault.code).message,
            "remedy": in_words(one.fault.code).remedy,
            "suggestions": [suggestion.label for suggestion in one.fault.suggestions],
        }
        for one in plan.faults[:MOST]
    ]
