"""A work that stopped for good leaves its batch where a person can begin it again."""

from __future__ import annotations

from django.db import transaction

from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.models import Job, JobState
from phakhi.core.permissions import authorise
from phakhi.networks.imports.applying.apply import job_of, locked
from phakhi.networks.imports.permissions import can_import
from phakhi.networks.imports.states import BATCH_FLOW
from phakhi.networks.imports.vocabulary import BatchState
from phakhi.networks.models import ImportBatch


def stopped_job(batch: ImportBatch) -> Job | None:
    """The failed job of a batch that still waits for it."""
    job = job_of(batch) if batch.is_working else None
    return job if job and job.state == JobState.FAILED else None


@transaction.atomic
def go_back(*, acting: Acting, batch: ImportBatch) -> ImportBatch:
    """Nothing of the failed work stands, so the batch is as it was before."""
    authorise(can_import(acting))
    batch = locked(acting, str(batch.pk))
    if stopped_job(batch) is None:
        raise WrongState(state=batch.state)
    BATCH_FLOW.move(acting, batch, "fail" if batch.state == BatchState.MAPPED else "return")
    batch.save(update_fields=["state"])
    return batch
