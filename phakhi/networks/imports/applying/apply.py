"""The whole batch goes in, in one transaction, or nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from phakhi.core import jobs
from phakhi.core.acting import Acting
from phakhi.core.models import Job, Province
from phakhi.core.permissions import authorise
from phakhi.ledger.services import enter
from phakhi.networks.imports.applying.making import make_partners
from phakhi.networks.imports.applying.merging import merge_partner
from phakhi.networks.imports.checks import recount
from phakhi.networks.imports.marks import mark_applied
from phakhi.networks.imports.permissions import can_import
from phakhi.networks.imports.states import BATCH_FLOW
from phakhi.networks.imports.twins import find_twins
from phakhi.networks.imports.vocabulary import BatchState, Decision, RowState
from phakhi.networks.models import Actor, ImportBatch, ImportRow

APPLY = "networks.import_apply"
CHUNK = 1000
Progress = Callable[[int, int], None]


@transaction.atomic
def start_apply(
    *, acting: Acting, batch: ImportBatch, show_public: bool, back_url: str
) -> ImportBatch:
    """The official decision; the work follows as a job."""
    authorise(can_import(acting))
    batch = locked(acting, str(batch.pk))
    BATCH_FLOW.move(acting, batch, "apply")
    job = jobs.start(acting=acting, task=APPLY, back_url=back_url, batch=str(batch.pk))
    batch.job_id, batch.show_public = job.pk, show_public
    batch.save(update_fields=["state", "job_id", "show_public"])
    return batch


def locked(acting: Acting, pk: str) -> ImportBatch:
    rows: Any = ImportBatch.objects.visible_to(acting).select_for_update(of=("self",))
    batch: ImportBatch = rows.select_related("province", "file").get(pk=pk)
    return batch


@transaction.atomic
def apply_batch(acting: Acting, progress: Progress, *, batch: str) -> dict[str, Any]:
    """The job; after a crash nothing of it stands and it begins anew."""
    found = locked(acting, batch)
    if found.state != BatchState.APPLYING:
        return dict(found.counts)
    one_at_a_time(found.province)
    find_twins(found)
    if found.rows.filter(state=RowState.TWIN).exists() or _gone(found):
        return _return(acting, found)
    added = _add(acting, found, progress)
    merged = _merge(acting, found)
    return _finish(acting, found, {"added": added, "merged": merged})


def one_at_a_time(province: Province) -> None:
    """Two batches with the same partners: the second one sees what the first one made."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"import:{province.pk}"]
        )


def _gone(batch: ImportBatch) -> bool:
    """A partner to merge with has meanwhile been merged away or removed."""
    wanted = batch.rows.filter(state=RowState.READY, decision=Decision.MERGE)
    alive = Actor.objects.filter(province=batch.province).exclude(state="merged")
    lost = wanted.exclude(merge_with__in=alive.values("pk"))
    return bool(lost.update(decision=Decision.OPEN, merge_with=None, state=RowState.TWIN))


def _return(acting: Acting, batch: ImportBatch) -> dict[str, Any]:
    """Somebody entered one of these partners since the check: a person decides again."""
    BATCH_FLOW.move(acting, batch, "return")
    batch.save(update_fields=["state"])
    recount(batch)
    return {"returned": batch.count("twin")}


def _add(acting: Acting, batch: ImportBatch, progress: Progress) -> int:
    ready = ImportRow.objects.filter(batch=batch, state=RowState.READY)
    rows = ready.exclude(decision=Decision.MERGE).only("values", "province_id").order_by("position")
    total, done = batch.count("ready"), 0
    now = timezone.now()
    while chunk := list(rows[:CHUNK]):
        make_partners(acting, batch, chunk, now)
        mark_applied(chunk)
        done += len(chunk)
        progress(done, total)
    return done


def _merge(acting: Acting, batch: ImportBatch) -> int:
    rows = list(batch.rows.filter(state=RowState.READY, decision=Decision.MERGE))
    actors = Actor.objects.select_for_update(of=("self",)).select_related("party")
    found = actors.prefetch_related("resources", "activities").in_bulk(
        [row.merge_with for row in rows]
    )
    today = timezone.localdate()
    for row in rows:
        merge_partner(acting, row, found[row.merge_with], today)
        row.state = RowState.APPLIED
        row.save(update_fields=["actor_id", "state", "before"])
    return len(rows)


def _finish(acting: Acting, batch: ImportBatch, counts: dict[str, int]) -> dict[str, Any]:
    BATCH_FLOW.move(acting, batch, "finish_apply")
    if not batch.rows.filter(state=RowState.SKIPPED).exists():
        batch.sheets.update(cells=[], merged=[])
    batch.applied_at = timezone.now()  # after the last row: whatever is newer was not ours
    batch.save(update_fields=["state", "applied_at"])
    recount(batch)
    batch.counts |= counts
    batch.save(update_fields=["counts"])
    facts = {name: str(number) for name, number in counts.items()}
    facts |= {"skipped": str(batch.count("skipped")), "codes_sha256": codes_digest(batch)}
    enter(
        acting=acting,
        act="networks.import.applied",
        subject=batch,
        facts=facts,
        document_sha256=batch.sha256,
    )
    return counts


def codes_digest(batch: ImportBatch) -> str:
    """Which partners came in, as one line that anyone with the list can compute again."""
    codes = Actor.objects.filter(batch_id=batch.pk).order_by("public_code")
    line = "\n".join(codes.values_list("public_code", flat=True))
    return sha256(line.encode()).hexdigest()


def job_of(batch: ImportBatch) -> Job | None:
    return Job.objects.filter(pk=batch.job_id).first() if batch.job_id else None
