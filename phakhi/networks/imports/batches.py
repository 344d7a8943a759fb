"""A spreadsheet comes in, its columns are named, and before it is taken in it can be dropped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from phakhi.core import events, jobs
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SHEETS, clean_name, keep_upload, path_of
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise
from phakhi.networks.imports.permissions import can_import
from phakhi.networks.imports.remembered import columns_for, remember
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.sheet.guards import MEGABYTES
from phakhi.networks.imports.sheet.identity import MASK
from phakhi.networks.imports.sheet.kinds import kind_of
from phakhi.networks.imports.sheet.reading import read
from phakhi.networks.imports.sheet.shapes import Sheet, Table
from phakhi.networks.imports.sheet.tables import find_table
from phakhi.networks.imports.states import BATCH_FLOW
from phakhi.networks.imports.vocabulary import BatchState
from phakhi.networks.models import ImportBatch, ImportSheet

CHECK = "networks.import_check"


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What a person decided about one sheet; columns left out are not read."""

    position: int
    is_used: bool
    columns: Mapping[int, str]


def start_batch(*, acting: Acting, upload: UploadedFile[Any]) -> ImportBatch:
    """Parsed before it is kept, so that a refused file leaves nothing behind."""
    authorise(can_import(acting))
    if (upload.size or 0) > MEGABYTES * 1024 * 1024:
        raise BadInput("file_size", limit=MEGABYTES)
    name, content = clean_name(upload.name or ""), upload.read()
    kind = kind_of(name, content)
    sheets = read(content, kind)
    with transaction.atomic():
        return _keep(acting, upload, sheets, name=name, kind=kind, digest=sha256(content))


def _keep(
    acting: Acting,
    upload: UploadedFile[Any],
    sheets: list[Sheet],
    *,
    name: str,
    kind: str,
    digest: Any,
) -> ImportBatch:
    holds_ids = any(MASK in cell for sheet in sheets for row in sheet.rows for cell in row)
    batch = ImportBatch.objects.create(
        province=acting.province,
        file=None if holds_ids else _stored(acting, upload, name, kind),
        file_name=name,
        sha256=digest.hexdigest(),
        started_by=acting.person_id,
    )
    ImportSheet.objects.bulk_create(_sheets(batch, sheets))
    events.record(acting, "networks.import.uploaded", batch, {"sheets": len(sheets)})
    return batch


def _stored(acting: Acting, upload: UploadedFile[Any], name: str, kind: str) -> StoredFile:
    """Kept under the ending of what it is: an .xlsm without leave to run, a .txt as csv."""
    upload.seek(0)
    upload.name = f"{name.rpartition('.')[0]}.{kind}"
    purpose = "networks.import"
    return keep_upload(acting=acting, upload=upload, kinds=SHEETS, purpose=purpose, limit=MEGABYTES)


def _sheets(batch: ImportBatch, sheets: list[Sheet]) -> list[ImportSheet]:
    rows = [_sheet(batch, position, sheet) for position, sheet in enumerate(sheets)]
    if not any(row.is_used for row in rows):
        first = next(row for row in rows if row.cells)
        first.is_used = True
    return rows


def _sheet(batch: ImportBatch, position: int, sheet: Sheet) -> ImportSheet:
    table = find_table(sheet)
    columns = columns_for(batch.province, table) if table else {}
    named = "name" in columns.values() and bool(table and table.body)
    return ImportSheet(
        province=batch.province,
        batch=batch,
        position=position,
        name=sheet.name[:100],
        is_hidden=sheet.is_hidden,
        is_used=named and not sheet.is_hidden,
        cells=sheet.rows,
        merged=[list(box) for box in sheet.merged],
        header_first=table.header_row if table else None,
        header_last=table.header_last if table else None,
        columns={str(column): field for column, field in columns.items()},
    )


def as_sheet(row: ImportSheet) -> Sheet:
    return Sheet(row.name, row.cells, tuple((a, b, c, d) for a, b, c, d in row.merged))


def table_of(row: ImportSheet) -> Table | None:
    if row.header_first is None or row.header_last is None:
        return None
    return find_table(as_sheet(row), (row.header_first, row.header_last))


@transaction.atomic
def move_header(*, acting: Acting, sheet: ImportSheet, first: int, last: int) -> ImportSheet:
    """The guess was wrong: the heading stands in these rows (counted from 0)."""
    batch = opened(acting, sheet.batch)
    if not 0 <= first <= last < min(len(sheet.cells), first + 5):
        raise BadInput("import_header")
    sheet.header_first, sheet.header_last = first, last
    table = table_of(sheet)
    columns = columns_for(batch.province, table) if table else {}
    sheet.columns = {str(column): field for column, field in columns.items()}
    sheet.save(update_fields=["header_first", "header_last", "columns"])
    return sheet


@transaction.atomic
def name_columns(
    *, acting: Acting, batch: ImportBatch, choices: Iterable[SheetChoice], back_url: str
) -> ImportBatch:
    """The columns are settled and remembered; the check starts over."""
    batch = opened(acting, batch)
    chosen = {choice.position: choice for choice in choices}
    for sheet in batch.sheets.all():
        _settle(sheet, chosen.get(sheet.position))
    if not batch.sheets.filter(is_used=True).exists():
        raise BadInput("import_no_sheet")
    BATCH_FLOW.move(acting, batch, "name_columns")
    job = jobs.start(acting=acting, task=CHECK, back_url=back_url, batch=str(batch.pk))
    batch.job_id = job.pk
    batch.save(update_fields=["state", "job_id"])
    return batch


def _settle(sheet: ImportSheet, choice: SheetChoice | None) -> None:
    sheet.is_used = choice is not None and choice.is_used and sheet.header_first is not None
    if choice is not None and sheet.is_used:
        fields = [field for field in choice.columns.values() if field]
        if "name" not in fields:
            raise BadInput("import_no_name", sheet=sheet.name)
        if len(set(fields)) < len(fields) or not set(fields) <= BY_KEY.keys():
            raise BadInput("import_field_twice", sheet=sheet.name)
        sheet.columns = {str(column): field for column, field in choice.columns.items() if field}
        table = table_of(sheet)
        if table:
            remember(sheet.province, table, sheet.columns)
    sheet.save(update_fields=["is_used", "columns"])


@transaction.atomic
def drop_batch(*, acting: Acting, batch: ImportBatch) -> None:
    """Before anything is taken in; afterwards there is only undoing."""
    batch = opened(acting, batch)
    events.record(acting, "networks.import.dropped", batch)
    forget_file(batch)
    batch.delete()


def forget_file(batch: ImportBatch) -> None:
    file = batch.file
    if file is not None:
        path = path_of(file)
        ImportBatch.objects.filter(pk=batch.pk).update(file=None)
        file.delete()
        transaction.on_commit(lambda: path.unlink(missing_ok=True))
        batch.file = None


def opened(acting: Acting, batch: ImportBatch) -> ImportBatch:
    """The batch, locked, in a state in which its rows are still being worked on."""
    authorise(can_import(acting))
    locked: Any = ImportBatch.objects.visible_to(acting).select_for_update(of=("self",))
    batch = locked.select_related("province", "file").get(pk=batch.pk)
    if batch.state not in BatchState.BEFORE:
        raise WrongState(state=batch.state)
    return batch
