"""What the pages of an import share: the batch, where it stands, the steps on top."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.networks.imports.permissions import can_import
from phakhi.networks.imports.vocabulary import BatchState
from phakhi.networks.models import ImportBatch, ImportRow
from phakhi.networks.views.frame import address

S = BatchState
PLACES = {
    S.UPLOADED: "import_columns",
    S.FAILED: "import_columns",
    S.CHECKED: "import_rows",
    S.APPLIED: "import_result",
    S.UNDONE: "import_result",
}


def find_batch(request: Request, pk: UUID) -> ImportBatch:
    authorise(can_import(request.acting))
    batch: ImportBatch = get_object_or_404(ImportBatch.objects.visible_to(request.acting), pk=pk)
    return batch


def find_row(request: Request, batch: ImportBatch, pk: UUID) -> ImportRow:
    rows = ImportRow.objects.visible_to(request.acting).filter(batch=batch)
    rows = rows.select_related("batch", "sheet").defer("sheet__cells", "sheet__merged")
    row: ImportRow = get_object_or_404(rows, pk=pk)
    return row


def place_of(request: Request, batch: ImportBatch) -> str:
    """The page that belongs to the batch's state."""
    if batch.is_working and batch.job_id:
        parts = {"province": request.province.slug, "pk": batch.job_id}
        return reverse("core:job", kwargs=parts)
    return address(request, PLACES[batch.state], pk=batch.pk)


def home(request: Request, batch: ImportBatch) -> str:
    return address(request, "import", pk=batch.pk)


def elsewhere(request: Request, batch: ImportBatch, *states: str) -> HttpResponse | None:
    """Send a reader who comes at the wrong time to where the batch stands."""
    return None if batch.state in states else redirect(place_of(request, batch))


def page(request: Request, template: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"networks/imports/{template}.html", context, status=status)


def trail(request: Request, *steps: tuple[Any, str]) -> list[dict[str, Any]]:
    first = (
        (_("Partners"), address(request, "directory")),
        (_("Spreadsheets"), address(request, "import_list")),
    )
    return [{"label": label, "url": url} for label, url in (*first, *steps)]


def steps(request: Request, batch: ImportBatch | None) -> list[dict[str, Any]]:
    labels = (_("Send the file"), _("Name the columns"), _("Repair"), _("Take in"), _("Result"))
    urls = ["", "", "", "", ""]
    if batch and batch.state in S.BEFORE:
        urls[1] = address(request, "import_columns", pk=batch.pk)
        urls[2] = address(request, "import_rows", pk=batch.pk)
    return [{"label": label, "url": url} for label, url in zip(labels, urls, strict=True)]
