"""Step 3: what is wrong, grouped and row by row, with a box to put it right."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.networks.imports import repairs
from phakhi.networks.imports.faulty import faulty_file
from phakhi.networks.imports.queries import VIEWS, kinds_of, rows_in, shown
from phakhi.networks.imports.repairs import Repair
from phakhi.networks.imports.sentences import NOTICES, TWIN_IN_FILE, TWIN_IN_REGISTER
from phakhi.networks.imports.views.frame import elsewhere, find_batch, find_row, page, steps, trail
from phakhi.networks.imports.vocabulary import BatchState, RowState
from phakhi.networks.models import ImportBatch, ImportRow
from phakhi.networks.views.frame import address

PER_PAGE = 25


@require_http_methods(["GET", "HEAD", "POST"])
def rows(request: Request, pk: UUID) -> HttpResponse:
    batch = find_batch(request, pk)
    if away := elsewhere(request, batch, BatchState.CHECKED):
        return away
    if request.method == "POST":
        return _repair(request, batch)
    view = request.GET.get("show", "") or _first_open(batch)
    view = view if view in VIEWS else "faulty"
    code = request.GET.get("kind", "")
    found = rows_in(batch, view, code, request.GET.get("sheet", ""))
    listed = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "rows",
        title=_("Repair and decide"),
        lead=_("Only rows that are ready go in. The rest is repaired here, or left out."),
        trail=trail(request, (batch.file_name, "")),
        steps=steps(request, batch),
        batch=batch,
        view=view,
        code=code,
        chips=_chips(request, batch, view),
        kinds=kinds_of(batch, code) if view == "faulty" else [],
        page=listed,
        rows=[shown(row) for row in listed],
        earlier=_earlier(listed.object_list),
        notices=_notices(batch),
        twin_in_file=TWIN_IN_FILE,
        twin_in_register=TWIN_IN_REGISTER,
        is_open=bool(batch.count("faulty") or batch.count("twin")),
    )


def _first_open(batch: ImportBatch) -> str:
    order = (RowState.FAULTY, RowState.TWIN, RowState.READY)
    return next((str(state) for state in order if batch.count(state)), "faulty")


def _chips(request: Request, batch: ImportBatch, view: str) -> list[dict[str, Any]]:
    return [
        {"label": label, "url": f"?show={key}", "count": batch.count(key), "current": key == view}
        for key, label in VIEWS.items()
    ]


def _earlier(listed: Any) -> dict[UUID, int]:
    """Row numbers of the earlier twins."""
    keys = [row.twin_row for row in listed if row.twin_row]
    return dict(ImportRow.objects.filter(pk__in=keys).values_list("pk", "number"))


def _notices(batch: ImportBatch) -> list[dict[str, Any]]:
    return [
        {"sheet": sheet, "text": NOTICES.get(code, code), "row": row, "cell": text}
        for sheet, code, row, text in batch.notices
    ]


def _repair(request: Request, batch: ImportBatch) -> HttpResponse:
    changed, stale = repairs.repair_rows(
        acting=request.acting, batch=batch, repairs=list(_sent(request))
    )
    batch.refresh_from_db(fields=["counts"])
    left = batch.count("faulty")
    sentence = _("%(changed)s rows changed, %(left)s still to repair.")
    messages.success(request, sentence % {"changed": changed, "left": left})
    if stale:
        numbers = ", ".join(map(str, stale))
        text = _("Somebody else changed these rows meanwhile, look again: %(rows)s")
        messages.warning(request, text % {"rows": numbers})
    return redirect(request.get_full_path())


def _sent(request: Request) -> Any:
    """The boxes of a page, by row; a choice in the list outweighs the box beside it."""
    cells: dict[str, dict[str, str]] = {}
    for name, text in request.POST.items():
        mark, _dash, rest = name.partition("-")
        row, _dash, key = rest[:36], rest[36:37], rest[37:]
        if mark == "c" and key:
            choice = request.POST.get(f"s-{rest}", "")
            cells.setdefault(row, {})[key] = _chosen(str(text), choice)
    for row in request.POST.getlist("row"):
        seen = request.POST.get(f"v-{row}", "")
        if (found := _uuid(row)) and seen.isdecimal() and len(seen) < 10:
            yield Repair(found, int(seen), cells.get(row, {}), f"x-{row}" in request.POST)


def _chosen(text: str, choice: str) -> str:
    if choice == "-":
        return ""
    return choice[1:] if choice.startswith("=") else text


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


@require_POST
def alike(request: Request, pk: UUID) -> HttpResponse:
    """All cells with this fault and this text at once."""
    batch = find_batch(request, pk)
    count = repairs.repair_alike(
        acting=request.acting,
        batch=batch,
        code=request.POST.get("code", ""),
        key=request.POST.get("field", ""),
        value=request.POST.get("value", ""),
        typed=_chosen(request.POST.get("typed", ""), request.POST.get("choice", "")),
    )
    said = _("%(count)s cells changed at once.") % {"count": count}
    return saved(request, said, address(request, "import_rows", pk=pk))


@require_POST
def leave_out(request: Request, pk: UUID) -> HttpResponse:
    count = repairs.leave_out_open(acting=request.acting, batch=find_batch(request, pk))
    said = _("%(count)s rows left out.") % {"count": count}
    return saved(request, said, address(request, "import_apply", pk=pk))


@require_POST
def decide(request: Request, pk: UUID, row: UUID) -> HttpResponse:
    found = find_row(request, find_batch(request, pk), row)
    decision = request.POST.get("decision", "")
    repairs.decide_row(acting=request.acting, row=found, decision=decision)
    said = _("Row %(row)s: decided.") % {"row": found.number}
    return saved(request, said, address(request, "import_rows", pk=pk) + "?show=twin")


@require_safe
def faulty(request: Request, pk: UUID) -> HttpResponseBase:
    return faulty_file(find_batch(request, pk))
