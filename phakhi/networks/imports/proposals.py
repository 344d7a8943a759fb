"""A sheet as the page of columns shows it: headings, samples, proposed meanings."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.utils.translation import get_language

from phakhi.networks.imports.batches import table_of
from phakhi.networks.imports.remembered import is_remembered
from phakhi.networks.imports.sheet.fields import FIELDS, Field
from phakhi.networks.imports.sheet.shapes import Cells, Table
from phakhi.networks.models import ImportBatch, ImportSheet

SAMPLES, WIDEST = 3, 60


@dataclass
class ColumnProposal:
    name: str
    heading: str
    samples: list[str]
    field: str


@dataclass
class Proposal:
    """`rows` counts what would be read as partners."""

    position: int
    name: str
    is_hidden: bool
    is_used: bool
    rows: int
    first: int
    last: int
    is_remembered: bool = False
    columns: list[ColumnProposal] = field(default_factory=list)


def proposals(batch: ImportBatch) -> list[Proposal]:
    return [_proposal(sheet) for sheet in batch.sheets.select_related("province")]


def _proposal(sheet: ImportSheet) -> Proposal:
    table = table_of(sheet)
    made = Proposal(
        position=sheet.position,
        name=sheet.name,
        is_hidden=sheet.is_hidden,
        is_used=sheet.is_used,
        rows=len(table.body) if table else 0,
        first=(sheet.header_first or 0) + 1,
        last=(sheet.header_last or 0) + 1,
    )
    if table:
        made.is_remembered = is_remembered(sheet.province, table)
        made.columns = [_column(sheet, table, n) for n in range(min(len(table.headings), WIDEST))]
    return made


def _column(sheet: ImportSheet, table: Table, number: int) -> ColumnProposal:
    heading = table.headings[number]
    return ColumnProposal(
        name=f"col-{sheet.position}-{heading.column}",
        heading=heading.text,
        samples=_samples(table.body, heading.column),
        field=sheet.columns.get(str(heading.column), ""),
    )


def _samples(body: list[tuple[int, Cells]], column: int) -> list[str]:
    texts = (cells[column] for _row, cells in body[:200] if column < len(cells) and cells[column])
    return list(dict.fromkeys(text[:60] for text in texts))[:SAMPLES]


def meanings() -> list[tuple[str, str]]:
    return [(one.key, label(one)) for one in FIELDS]


def label(one: Field) -> str:
    return one.en if (get_language() or "th").startswith("en") else one.th
