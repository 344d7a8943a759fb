"""Rows are put right on screen: one cell, all cells like it, or the row is left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.networks.imports.batches import opened
from phakhi.networks.imports.checks import examine, recount, state_of
from phakhi.networks.imports.known import lists_for
from phakhi.networks.imports.sheet.cells import clean
from phakhi.networks.imports.sheet.fields import BY_KEY
from phakhi.networks.imports.twins import find_twins
from phakhi.networks.imports.vocabulary import Decision, RowState
from phakhi.networks.models import ImportBatch, ImportRow

AT_ONCE = 1000
IDENTITY = frozenset({"name", "province", "district", "subdistrict", "address"})
_SAVED = [
    "typed", "values", "faults", "name_key", "area_code", "state", "decision", "version",
    "merge_with", "choices",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Repair:
    """What a person typed into a row's cells; `seen` is the version the page showed."""

    row: UUID
    seen: int
    cells: Mapping[str, str] = field(default_factory=dict)
    is_left_out: bool = False


@transaction.atomic
def repair_rows(
    *, acting: Acting, batch: ImportBatch, repairs: Iterable[Repair]
) -> tuple[int, list[int]]:
    """How many rows changed, and the numbers of those somebody else had changed before."""
    batch = opened(acting, batch)
    wanted = {repair.row: repair for repair in repairs}
    rows = locked_rows(batch, list(wanted))
    stale = [row.number for row in rows if row.version != wanted[row.pk].seen]
    fresh = [row for row in rows if row.version == wanted[row.pk].seen]
    changed = [row for row in fresh if _take(row, wanted[row.pk])]
    examine_and_save(batch, changed)
    return len(changed), stale


@transaction.atomic
def repair_alike(
    *, acting: Acting, batch: ImportBatch, code: str, key: str, value: str, typed: str
) -> int:
    """The same repair for every cell with this fault and this text."""
    batch = opened(acting, batch)
    if key not in BY_KEY:
        raise BadInput(field=key)
    alike = [{"code": code, "field": key, "value": value}]
    rows = list(
        batch.rows.filter(faults__contains=alike).exclude(state=RowState.SKIPPED)
        .select_related("sheet").defer("sheet__cells", "sheet__merged")
        .select_for_update(of=("self",))
    )  # fmt: skip
    for row in rows:
        row.typed = {**row.typed, key: clean(typed)}
    examine_and_save(batch, rows)
    return len(rows)


@transaction.atomic
def leave_out_open(*, acting: Acting, batch: ImportBatch) -> int:
    """Take in what is ready and leave out the rest; the rest can be downloaded and repaired."""
    batch = opened(acting, batch)
    open_rows = batch.rows.filter(state__in=[RowState.FAULTY, RowState.TWIN])
    count = open_rows.update(state=RowState.SKIPPED, decision=Decision.SKIP)
    settle(batch)
    return count


@transaction.atomic
def decide_row(*, acting: Acting, row: ImportRow, decision: str) -> ImportRow:
    """Add it all the same, leave it out, or take an earlier decision back."""
    batch = opened(acting, row.batch)
    if decision not in (Decision.OPEN, Decision.ADD, Decision.SKIP):
        raise BadInput(decision=decision)
    row = locked_rows(batch, [row.pk])[0]
    row.decision, row.merge_with, row.choices = decision, None, {}
    row.version += 1
    row.state = state_of(row)
    row.save(update_fields=_SAVED)
    settle(batch, {row.name_key})
    return row


def locked_rows(batch: ImportBatch, keys: list[UUID]) -> list[ImportRow]:
    """In file order, so that two repairs at once never wait on each other."""
    return list(
        batch.rows.filter(pk__in=keys).select_related("sheet", "batch")
        .defer("sheet__cells", "sheet__merged").order_by("position")
        .select_for_update(of=("self",))
    )  # fmt: skip


def _take(row: ImportRow, repair: Repair) -> bool:
    said = row.said
    new = {
        key: clean(text)
        for key, text in repair.cells.items()
        if key in BY_KEY and clean(text) != said.get(key, "")
    }
    if new.keys() & IDENTITY and row.decision == Decision.MERGE:
        row.decision, row.merge_with, row.choices = Decision.OPEN, None, {}
    leaves = repair.is_left_out != (row.decision == Decision.SKIP)
    if leaves:
        row.decision = Decision.SKIP if repair.is_left_out else Decision.OPEN
    row.typed = {**row.typed, **new}
    return bool(new) or leaves


def examine_and_save(batch: ImportBatch, rows: list[ImportRow]) -> None:
    lists, names = lists_for(batch.province), {row.name_key for row in rows}
    for row in rows:
        row.version += 1
        examine(row, row.sheet.headings, lists)
    ImportRow.objects.bulk_update(rows, _SAVED, batch_size=AT_ONCE)
    settle(batch, names | {row.name_key for row in rows})


def settle(batch: ImportBatch, names: set[str] | None = None) -> None:
    """Only rows of these names can have won or lost a twin; None stands for all."""
    find_twins(batch, names)
    recount(batch)
