"""Steps 4 and 5: the dry run, the taking in, the result, the undoing."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.networks.imports.applying.apply import start_apply
from phakhi.networks.imports.applying.undo import start_undo
from phakhi.networks.imports.queries import kept_of, partners_of, rows_in, shown
from phakhi.networks.imports.sentences import REFUSALS
from phakhi.networks.imports.states import nothing_open
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
from phakhi.networks.views.frame import address

PER_PAGE, SAMPLES = 50, 10


@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: Request, pk: UUID) -> HttpResponse:
    batch = find_batch(request, pk)
    if away := elsewhere(request, batch, BatchState.CHECKED):
        return away
    if request.method == "POST":
        done = start_apply(
            acting=request.acting,
            batch=batch,
            show_public="show_public" in request.POST,
            back_url=home(request, batch),
        )
        return redirect(place_of(request, done))
    return page(
        request,
        "apply",
        title=_("Take the partners in?"),
        lead=_("This is what would happen; nothing has happened yet."),
        trail=trail(
            request, (batch.file_name, address(request, "import_rows", pk=pk)), (_("Take in"), "")
        ),
        steps=steps(request, batch),
        batch=batch,
        added=batch.count("ready") - batch.count("merges"),
        hindrance=nothing_open(batch),
        samples=[shown(row) for row in rows_in(batch, "ready")[:SAMPLES]],
    )


@require_safe
def result(request: Request, pk: UUID) -> HttpResponse:
    batch = find_batch(request, pk)
    if away := elsewhere(request, batch, BatchState.APPLIED, BatchState.UNDONE):
        return away
    listed = Paginator(partners_of(batch), PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "result",
        title=_("What became of the file"),
        trail=trail(request, (batch.file_name, "")),
        steps=steps(request, batch),
        batch=batch,
        page=listed,
        kept=[(row, REFUSALS.get(row.refusal, "")) for row in kept_of(batch)[:500]],
        is_undone=batch.state == BatchState.UNDONE,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def undo(request: Request, pk: UUID) -> HttpResponse:
    batch = find_batch(request, pk)
    if away := elsewhere(request, batch, BatchState.APPLIED):
        return away
    if request.method == "POST":
        done = start_undo(acting=request.acting, batch=batch, back_url=home(request, batch))
        return redirect(place_of(request, done))
    return page(
        request,
        "undo",
        title=_("Take the whole file back?"),
        lead=_("The partners it made go, the partners it changed become what they were."),
        trail=trail(
            request, (batch.file_name, address(request, "import_result", pk=pk)), (_("Undo"), "")
        ),
        batch=batch,
    )
