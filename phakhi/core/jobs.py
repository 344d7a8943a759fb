"""Long work behind one door: started in the change's transaction, watched on a page."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, Protocol
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from phakhi.core.acting import Acting
from phakhi.core.audit import acting_as
from phakhi.core.errors import HouseError
from phakhi.core.models import Job, JobState

logger = logging.getLogger("phakhi.jobs")
SECONDS_BETWEEN_REPORTS = 0.25


class Work(Protocol):
    """A task: takes who acts, a progress reporter and JSON arguments, returns a JSON result."""

    def __call__(
        self, acting: Acting, progress: Progress, **arguments: Any
    ) -> dict[str, Any] | None: ...


TASKS: dict[str, Work] = {}


def task(name: str) -> Callable[[Work], Work]:
    def register(work: Work) -> Work:
        TASKS[name] = work
        return work

    return register


@transaction.atomic
def start(*, acting: Acting, task: str, back_url: str = "", **arguments: Any) -> Job:
    job = Job.objects.create(
        province=acting.province,
        task=task,
        arguments=arguments,
        started_by=acting.person_id,
        acting=_freeze(acting),
        back_url=back_url,
    )
    app.configure_task("phakhi.run", lock=str(job.pk)).defer(job_id=str(job.pk))
    return job


def perform(job_id: str) -> Job:
    """Run a waiting or interrupted job; a task must therefore bear being run again."""
    job: Job = Job.objects.select_related("province").get(pk=job_id)
    if job.is_over:
        return job
    _set(job, state=JobState.RUNNING)
    try:
        acting = _thaw(job)
        with acting_as(acting):
            result = TASKS[job.task](acting, Progress(job), **job.arguments)
    except HouseError as error:
        return _finish(job, JobState.FAILED, error=error.code)
    except Exception:
        logger.exception("job %s (%s) failed", job.pk, job.task)
        return _finish(job, JobState.FAILED, error="failed")
    return _finish(job, JobState.DONE, result=result or {})


class Progress:
    """Reports through a connection of its own, so that it shows while the work is uncommitted."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._last = 0.0

    def __call__(self, done: int, total: int) -> None:
        if time.monotonic() - self._last < SECONDS_BETWEEN_REPORTS and done < total:
            return
        self._last = time.monotonic()
        aside = connection.copy()
        try:
            with aside.cursor() as cursor:
                cursor.execute(
                    "UPDATE core_job SET done = %s, total = %s WHERE id = %s",
                    [done, total, self.job.pk],
                )
        finally:
            aside.close()


def _set(job: Job, **values: Any) -> None:
    Job.objects.filter(pk=job.pk).update(**values)


def _finish(job: Job, state: JobState, **values: Any) -> Job:
    _set(job, state=state, finished_at=timezone.now(), **values)
    job.refresh_from_db()
    return job


def _freeze(acting: Acting) -> dict[str, Any]:
    values = asdict(acting)
    del values["province"]
    return {
        key: sorted(map(str, value)) if isinstance(value, frozenset) else _text(value)
        for key, value in values.items()
    }


def _text(value: Any) -> Any:
    return str(value) if isinstance(value, UUID) else value


def _thaw(job: Job) -> Acting:
    kept = dict(job.acting)
    for name in ("person_id", "post_id", "on_behalf_of", "request_id"):
        kept[name] = UUID(kept[name]) if kept[name] else None
    kept["roles"] = frozenset(kept["roles"])
    kept["party_ids"] = frozenset(map(UUID, kept["party_ids"]))
    return Acting(province=job.province, **kept)
