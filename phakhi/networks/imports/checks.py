"""Every row of the chosen sheets is checked and stood beside the register."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db import transaction
from django.db.models import Count

from phakhi.core.acting import Acting
from phakhi.core.errors import HouseError
from phakhi.networks.imports.batches import table_of
from phakhi.networks.imports.bulk import copy_in
from phakhi.networks.imports.known import lists_for
from phakhi.networks.imports.sheet.checking import check_row
from phakhi.networks.imports.sheet.lists import Lists
from phakhi.networks.imports.sheet.shapes import Cells
from phakhi.networks.imports.states import BATCH_FLOW
from phakhi.networks.imports.twins import compare, state_beside
from phakhi.networks.imports.vocabulary import BatchState, Decision, RowState
from phakhi.networks.models import ImportBatch, ImportRow, ImportSheet

Progress = Callable[[int, int], None]
CHUNK = 1000


def check_batch(acting: Acting, progress: Progress, *, batch: str) -> dict[str, Any]:
    """The job; bears being run again, because it begins by forgetting what it had done."""
    try:
        return _check(acting, progress, batch)
    except HouseError:
        ImportBatch.objects.filter(pk=batch, state=BatchState.MAPPED).update(
            state=BatchState.FAILED
        )
        raise


@transaction.atomic
def _check(acting: Acting, progress: Progress, pk: str) -> dict[str, Any]:
    batch: ImportBatch = ImportBatch.objects.visible_to(acting).select_for_update().get(pk=pk)
    if batch.state != BatchState.MAPPED:
        return dict(batch.counts)
    batch.rows.all().delete()
    sheets = list(batch.sheets.filter(is_used=True))
    total = sum(len(sheet.cells) for sheet in sheets)
    lists, batch.notices = lists_for(batch.province), []
    rows: list[ImportRow] = []
    for sheet in sheets:
        for row in _rows(batch, sheet, lists, len(rows)):
            rows.append(row)
            if len(rows) % CHUNK == 0:
                progress(len(rows), total)
    _stand_beside(batch, rows)
    copy_in(rows)
    BATCH_FLOW.move(acting, batch, "finish_check")
    recount(batch)
    batch.save(update_fields=["state", "notices"])
    progress(total, total)
    return dict(batch.counts)


def _stand_beside(batch: ImportBatch, rows: list[ImportRow]) -> None:
    """Before they are written, so that each row is written once."""
    found = compare(batch.province, rows)
    for row in rows:
        row.twin_row, row.twins = found.get(row.pk, (None, []))
        row.state = state_beside(row.state, row.decision, row.pk in found)


def _rows(batch: ImportBatch, sheet: ImportSheet, lists: Lists, start: int) -> Iterator[ImportRow]:
    table = table_of(sheet)
    if table is None:
        return
    columns = {int(column): field for column, field in sheet.columns.items()}
    batch.notices += [[sheet.name, one.code, one.row, one.text] for one in table.notices]
    named = {heading.column: heading.text for heading in table.headings}
    sheet.headings = {field: named.get(column, "") for column, field in columns.items()}
    sheet.save(update_fields=["headings"])
    for position, (number, cells) in enumerate(table.body, start):
        row = ImportRow(
            province_id=batch.province_id,
            batch=batch,
            sheet=sheet,
            number=number,
            position=position,
            texts=_texts(columns, cells),
        )
        yield examine(row, sheet.headings, lists)


def _texts(columns: dict[int, str], cells: Cells) -> dict[str, str]:
    width = len(cells)
    return {
        field: cells[column]
        for column, field in columns.items()
        if column < width and (cells[column] or field == "name")
    }


def examine(row: ImportRow, headings: dict[str, str], lists: Lists) -> ImportRow:
    """What the row says now, into values and faults; not saved."""
    said = {"name": "", **row.said}
    checked = check_row(row.number, said, headings, lists)
    row.values = checked.values
    row.faults = [fault.as_json() for fault in checked.faults]
    row.name_key = str(checked.values.get("name_key", ""))[:250]
    row.area_code = checked.values.get("area_code", "")
    row.state = state_of(row)
    return row


def state_of(row: ImportRow) -> RowState:
    if row.decision == Decision.SKIP:
        return RowState.SKIPPED
    if row.faults:
        return RowState.FAULTY
    if (row.twin_row or row.twins) and not row.decision:
        return RowState.TWIN
    return RowState.READY


def recount(batch: ImportBatch) -> None:
    """How many rows stand in each state, kept on the batch so that lists need no counting."""
    found = batch.rows.order_by().values_list("state").annotate(rows=Count("pk"))
    batch.counts = {str(state): rows for state, rows in found}
    batch.counts["all"] = sum(batch.counts.values())
    drafts = batch.rows.filter(state=RowState.READY).exclude(merge_with__isnull=False)
    batch.counts["drafts"] = drafts.exclude(values__has_keys=["sector", "area_code"]).count()
    batch.counts["merges"] = batch.rows.filter(
        state=RowState.READY, decision=Decision.MERGE
    ).count()
    ImportBatch.objects.filter(pk=batch.pk).update(counts=batch.counts)
