"""The three long works of an import, known to the jobs by name; and the nightly forgetting."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from procrastinate.contrib.django import app

from phakhi.core import jobs
from phakhi.core.acting import Acting
from phakhi.core.jobs import Progress
from phakhi.core.nightly import AT_THREE
from phakhi.networks.imports.applying.apply import APPLY, apply_batch
from phakhi.networks.imports.applying.undo import UNDO, undo_batch
from phakhi.networks.imports.batches import CHECK
from phakhi.networks.imports.checks import check_batch
from phakhi.networks.imports.forgetting import forget_old


@jobs.task(CHECK)
def check(acting: Acting, progress: Progress, **arguments: Any) -> dict[str, Any]:
    return check_batch(acting, progress, **arguments)


@jobs.task(APPLY)
def apply(acting: Acting, progress: Progress, **arguments: Any) -> dict[str, Any]:
    return apply_batch(acting, progress, **arguments)


@jobs.task(UNDO)
def undo(acting: Acting, progress: Progress, **arguments: Any) -> dict[str, Any]:
    return undo_batch(acting, progress, **arguments)


@app.periodic(cron=AT_THREE)
@app.task(
    name="phakhi.networks.forget_imports",
    queueing_lock="phakhi.networks.forget_imports",
    pass_context=False,
)
def forget_imports(timestamp: int) -> None:
    forget_old(timezone.now())
