"""A batch is taken back: what it made goes, what it changed returns, what lives on stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from phakhi.core import jobs
from phakhi.core.acting import Acting
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.networks.imports.applying.apply import locked, one_at_a_time
from phakhi.networks.imports.applying.removal import (
    grown_since,
    held,
    remove_partners,
    restore_partner,
)
from phakhi.networks.imports.batches import forget_file
from phakhi.networks.imports.checks import recount
from phakhi.networks.imports.permissions import can_import
from phakhi.networks.imports.states import BATCH_FLOW
from phakhi.networks.imports.vocabulary import BatchState, Decision, RowState
from phakhi.networks.models import ImportBatch, ImportRow

UNDO = "networks.import_undo"
CHUNK = 1000
Progress = Callable[[int, int], None]


@transaction.atomic
def start_undo(*, acting: Acting, batch: ImportBatch, back_url: str) -> ImportBatch:
    authorise(can_import(acting))
    batch = locked(acting, str(batch.pk))
    BATCH_FLOW.move(acting, batch, "undo")
    job = jobs.start(acting=acting, task=UNDO, back_url=back_url, batch=str(batch.pk))
    batch.job_id = job.pk
    batch.save(update_fields=["state", "job_id"])
    return batch


@transaction.atomic
def undo_batch(acting: Acting, progress: Progress, *, batch: str) -> dict[str, Any]:
    """The job. A partner that somebody has worked on since stays, and its row says why."""
    found = locked(acting, batch)
    if found.state != BatchState.UNDOING:
        return dict(found.counts)
    one_at_a_time(found.province)
    total = found.rows.filter(state=RowState.APPLIED).count()
    restored = _restore(found)
    removed = _remove(found, progress, total)
    return _finish(acting, found, removed, restored)


def _restore(batch: ImportBatch) -> int:
    merged = batch.rows.filter(state=RowState.APPLIED, decision=Decision.MERGE)
    done: list[UUID] = []
    for row in merged.order_by("-position"):
        actors = {actor.pk: actor for actor in held([row.actor_id] if row.actor_id else [])}
        refusal = restore_partner(row, actors.get(row.actor_id))
        if refusal:
            _keep(row, refusal)
        else:
            done.append(row.pk)
    ImportRow.objects.filter(pk__in=done).delete()
    return len(done)


def _remove(batch: ImportBatch, progress: Progress, total: int) -> int:
    applied = ImportRow.objects.filter(batch=batch, state=RowState.APPLIED)
    applied = applied.exclude(decision=Decision.MERGE)
    removed = seen = 0
    while chunk := list(applied.only("pk", "actor_id", "state").order_by("position")[:CHUNK]):
        refusals = grown_since(batch, [row.actor_id for row in chunk if row.actor_id])
        free = [row for row in chunk if row.actor_id not in refusals]
        remove_partners([row.actor_id for row in free if row.actor_id])
        for row in chunk:
            if row.actor_id in refusals:
                _keep(row, refusals[row.actor_id])
        ImportRow.objects.filter(pk__in=[row.pk for row in free]).delete()
        removed, seen = removed + len(free), seen + len(chunk)
        progress(seen, total)
    return removed


def _keep(row: ImportRow, refusal: str) -> None:
    row.state, row.refusal = RowState.KEPT, refusal
    row.save(update_fields=["state", "refusal"])


def _finish(acting: Acting, batch: ImportBatch, removed: int, restored: int) -> dict[str, Any]:
    """Rows that stayed are listed with their reason; nothing else of the file remains."""
    batch.rows.exclude(state=RowState.KEPT).delete()
    BATCH_FLOW.move(acting, batch, "finish_undo")
    batch.undone_at, batch.notices = timezone.now(), []
    batch.save(update_fields=["state", "undone_at", "notices"])
    forget_file(batch)
    batch.sheets.update(cells=[], merged=[], headings={})
    recount(batch)
    counts = {"removed": removed, "restored": restored}
    batch.counts |= counts
    batch.save(update_fields=["counts"])
    facts = {name: str(number) for name, number in counts.items()}
    facts["kept"] = str(batch.count("kept"))
    enter(acting=acting, act="networks.import.undone", subject=batch, facts=facts)
    return counts
