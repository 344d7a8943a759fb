"""The three long works of an import, known to the jobs by name."""

from __future__ import annotations

from phakhi.core import jobs
from phakhi.networks.imports.applying.apply import APPLY, apply_batch
from phakhi.networks.imports.applying.undo import UNDO, undo_batch
from phakhi.networks.imports.batches import CHECK
from phakhi.networks.imports.checks import check_batch

jobs.task(CHECK)(check_batch)
jobs.task(APPLY)(apply_batch)
jobs.task(UNDO)(undo_batch)
