from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from phakhi.core import jobs
from phakhi.core.acting import Acting
from phakhi.networks.imports import tasks  # noqa: F401
from phakhi.networks.imports.batches import SheetChoice, name_columns, start_batch
from phakhi.networks.models import ImportBatch
from tests.factories import make_acting
from tests.factories_areas import make_areas


@pytest.fixture
def acting(db: Any) -> Acting:
    """An officer of a province whose areas are loaded."""
    make_areas("30")
    return make_acting()


@pytest.fixture
def take(acting: Acting) -> Callable[..., ImportBatch]:
    """Upload, accept the proposed columns, check."""

    def upload_and_check(content: bytes, name: str = "ภาคี.xlsx") -> ImportBatch:
        batch = start_batch(acting=acting, upload=SimpleUploadedFile(name, content))
        choices = [
            SheetChoice(
                sheet.position, sheet.is_used, {int(c): f for c, f in sheet.columns.items()}
            )
            for sheet in batch.sheets.all()
        ]
        return run(name_columns(acting=acting, batch=batch, choices=choices, back_url="/"))

    return upload_and_check


def run(batch: ImportBatch) -> ImportBatch:
    """What the worker does."""
    job = jobs.perform(str(batch.job_id))
    assert job.state == "done", job.error
    batch.refresh_from_db()
    return batch
