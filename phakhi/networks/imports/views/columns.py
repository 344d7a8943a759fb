"""Step 2: which sheets count, where their heading stands, what each column means."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.sentences import sentence
from phakhi.networks.imports.batches import SheetChoice, drop_batch, move_header, name_columns
from phakhi.networks.imports.proposals import Proposal, meanings, proposals
from phakhi.networks.imports.stopped import go_back, stopped_job
from phakhi.networks.imports.views.frame import (
    elsewhere,
    find_batch,
    home,
    page,
    place_of,
    steps,
    trail,
)
from phakhi.networks.imports.vocabulary import BatchState
from phakhi.networks.models import ImportBatch
from phakhi.networks.views.frame import address


@require_safe
def batch(request: Request, pk: UUID) -> HttpResponse:
    """The address of a batch: leads to where it stands."""
    found = find_batch(request, pk)
    job = stopped_job(found)
    if job is None:
        return redirect(place_of(request, found))
    return page(
        request,
        "stopped",
        title=_("The work stopped"),
        lead=_("Nothing of it was kept; the file is as it was before."),
        trail=trail(request, (found.file_name, "")),
        batch=found,
        job=job,
    )


@require_POST
def back(request: Request, pk: UUID) -> HttpResponse:
    found = go_back(acting=request.acting, batch=find_batch(request, pk))
    return redirect(place_of(request, found))


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: Request, pk: UUID) -> HttpResponse:
    found = find_batch(request, pk)
    if away := elsewhere(request, found, *BatchState.BEFORE):
        return away
    if request.method == "POST":
        if "look" in request.POST:
            return _look_again(request, found)
        try:
            done = name_columns(
                acting=request.acting,
                batch=found,
                choices=_choices(request, found),
                back_url=home(request, found),
            )
            return redirect(place_of(request, done))
        except BadInput as error:
            return _show(request, found, sentence(error))
    return _show(request, found)


def _show(request: Request, found: ImportBatch, error: str = "") -> HttpResponse:
    return page(
        request,
        "columns",
        status=400 if error else 200,
        title=_("What does each column mean?"),
        lead=_("Check our proposal against the samples. It is remembered for the next file."),
        trail=trail(request, (found.file_name, "")),
        batch=found,
        sheets=_typed(request, proposals(found)),
        meanings=meanings(),
        error=error,
        steps=steps(request, found),
    )


def _typed(request: Request, sheets: list[Proposal]) -> list[Proposal]:
    """After an error the form shows what was chosen, not what was proposed."""
    if request.method == "POST":
        for sheet in sheets:
            sheet.is_used = f"use-{sheet.position}" in request.POST
            for column in sheet.columns:
                column.field = request.POST.get(column.name, "")
    return sheets


def _choices(request: Request, found: ImportBatch) -> list[SheetChoice]:
    chosen = []
    for sheet in found.sheets.defer("cells", "merged"):
        mark = f"col-{sheet.position}-"
        columns = {
            int(name.removeprefix(mark)): str(field)
            for name, field in request.POST.items()
            if name.startswith(mark) and name.removeprefix(mark).isdecimal()
        }
        is_used = f"use-{sheet.position}" in request.POST
        chosen.append(SheetChoice(sheet.position, is_used, columns))
    return chosen


def _look_again(request: Request, found: ImportBatch) -> HttpResponse:
    position = _whole(request.POST["look"])
    sheet = get_object_or_404(found.sheets.all(), position=position)
    first = _whole(request.POST.get(f"first-{position}", ""))
    last = _whole(request.POST.get(f"last-{position}", "")) or first
    try:
        move_header(acting=request.acting, sheet=sheet, first=first - 1, last=last - 1)
    except BadInput as error:
        return _show(request, found, sentence(error))
    return redirect(address(request, "import_columns", pk=found.pk) + f"#sheet-{position}")


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 0


@require_POST
def drop(request: Request, pk: UUID) -> HttpResponse:
    drop_batch(acting=request.acting, batch=find_batch(request, pk))
    return redirect(address(request, "import_list"))
