"""`python -m …child xlsx < file`: reads under limits of memory and time, answers in JSON."""

from __future__ import annotations

import json
import resource
import sys

from phakhi.core.errors import BadInput
from phakhi.networks.imports.sheet.calamine import MOST_COLUMNS, MOST_ROWS, sheets_of, trimmed
from phakhi.networks.imports.sheet.cells import to_text
from phakhi.networks.imports.sheet.delimiters import rows_of
from phakhi.networks.imports.sheet.reading import SECONDS, as_json
from phakhi.networks.imports.sheet.shapes import Sheet

MOST_MEMORY = 1536 * 1024 * 1024


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    content = sys.stdin.buffer.read()
    json.dump(answer(content, sys.argv[1]), sys.stdout)


def answer(content: bytes, kind: str) -> dict[str, object]:
    try:
        sheets = [_delimited(content)] if kind == "csv" else sheets_of(content, kind)
    except BadInput as refusal:
        return {"error": refusal.code, "params": refusal.params}
    return {"sheets": [as_json(sheet) for sheet in sheets]}


def _delimited(content: bytes) -> Sheet:
    rows = [[to_text(cell) for cell in row[:MOST_COLUMNS]] for row in rows_of(content)]
    if len(trimmed(rows)) > MOST_ROWS:
        raise BadInput("sheet_rows", limit=MOST_ROWS)
    return Sheet("CSV", rows)


if __name__ == "__main__":
    main()
