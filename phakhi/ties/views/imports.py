"""A list of ties on its way into the map: upload, columns, names, dry run, result."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.ties.forms.imports import TieUploadForm
from phakhi.ties.imports import services
from phakhi.ties.imports.planning import Plan, plan_of
from phakhi.ties.imports.template import template_file
from phakhi.ties.models import ImportState, Shape, TieImport
from phakhi.ties.permissions import can_import_ties
from phakhi.ties.queries.imports import faults_shown, sheets_shown
from phakhi.ties.views.frame import address, page, trail

PER_PAGE = 25
STEPS = (
    gettext_lazy("File"),
    gettext_lazy("Columns"),
    gettext_lazy("Names"),
    gettext_lazy("Check and take in"),
)


@require_safe
def batches(request: Request) -> HttpResponse:
    authorise(can_import_ties(request.acting))
    found = TieImport.objects.visible_to(request.acting).defer("sheets", "answers")
    return page(
        request,
        "imports/list.html",
        title=_("Lists of ties"),
        lead=_("Each list the office sent in, and what became of it."),
        trail=trail(request, (_("Lists of ties"), "")),
        page=Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def upload(request: Request) -> HttpResponse:
    authorise(can_import_ties(request.acting))
    form = TieUploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        data = dict(form.cleaned_data)
        try:
            batch = services.start_import(acting=request.acting, upload=data.pop("file"), **data)
            return redirect(address(request, "import_columns", pk=batch.pk))
        except BadInput as error:
            form.add_error("file", sentence(error))
    return page(
        request,
        "imports/upload.html",
        status=400 if form.errors else 200,
        title=_("Fill the map from a list"),
        lead=_("Attendance lists and lists of who works with whom, as they lie in the office."),
        **_frame(request, 1),
        form=form,
        back_url=address(request, "imports"),
    )


@require_safe
def template(request: Request, shape: str) -> HttpResponseBase:
    authorise(can_import_ties(request.acting))
    if shape not in Shape.values:
        raise Http404
    return template_file(shape)


@require_http_methods(["GET", "HEAD", "POST"])
def columns(request: Request, pk: UUID) -> HttpResponse:
    batch = _batch(request, pk, ImportState.READ)
    error = None
    if request.method == "POST":
        named = _named(request, batch)
        try:
            services.name_columns(acting=request.acting, batch=batch, columns=named)
            return redirect(_next(request, batch, plan_of(batch)))
        except BadInput as refused:
            error, batch.columns = refused, named
    return page(
        request,
        "imports/columns.html",
        status=400 if error else 200,
        title=_("What do the columns mean?"),
        lead=_("The platform has guessed. Change what is wrong."),
        **_frame(request, 2, batch),
        error=sentence(error) if error else "",
        sheets=sheets_shown(batch),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def names(request: Request, pk: UUID) -> HttpResponse:
    batch = _batch(request, pk, ImportState.READ)
    if request.method == "POST" and "likely" in request.POST:
        services.take_likely(acting=request.acting, batch=batch)
    elif request.method == "POST":
        services.answer_names(acting=request.acting, batch=batch, answers=_answers(request, batch))
    plan = plan_of(batch)
    if request.method == "POST":
        return redirect(_next(request, batch, plan))
    shown = Paginator(plan.open_names, PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "imports/names.html",
        title=_("Whom do these names mean?"),
        lead=_("These names are not written like any partner of the province."),
        **_frame(request, 3, batch),
        page=shown,
        plan=plan,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: Request, pk: UUID) -> HttpResponse:
    """The dry run; afterwards what became of it."""
    batch = _batch(request, pk)
    if request.method == "POST":
        url = address(request, "import_check", pk=pk)
        services.start_apply(acting=request.acting, batch=batch, back_url=url)
        return redirect(_job(request, batch))
    if batch.state == ImportState.APPLYING:
        return redirect(_job(request, batch))
    is_open = batch.state == ImportState.READ
    plan = plan_of(batch) if is_open else None
    return page(
        request,
        "imports/check.html",
        title=_("Take the ties in?") if is_open else _("What became of the file"),
        lead=_("This is what would happen; nothing has happened yet.") if is_open else "",
        **_frame(request, 4, batch),
        plan=plan,
        faults=faults_shown(plan) if plan else [],
    )


@require_POST
def undo(request: Request, pk: UUID) -> HttpResponse:
    batch = _batch(request, pk)
    services.undo_import(acting=request.acting, batch=batch)
    return saved(request, _("Taken back."), address(request, "import_check", pk=pk))


@require_POST
def drop(request: Request, pk: UUID) -> HttpResponse:
    services.drop_import(acting=request.acting, batch=_batch(request, pk))
    return saved(request, _("Thrown away."), address(request, "imports"))


def _batch(request: Request, pk: UUID, state: str = "") -> TieImport:
    authorise(can_import_ties(request.acting))
    visible = TieImport.objects.visible_to(request.acting).select_related("province")
    batch: TieImport = get_object_or_404(visible, pk=pk, **({"state": state} if state else {}))
    return batch


def _named(request: Request, batch: TieImport) -> dict[str, dict[str, str]]:
    named: dict[str, dict[str, str]] = {}
    for name, field in request.POST.dict().items():
        place, _dash, column = name.removeprefix("column-").partition("-")
        is_ours = name.startswith("column-") and column.isdecimal() and place.isdecimal()
        if is_ours and field and int(place) < len(batch.sheets):
            named.setdefault(place, {})[column] = field
    return named


def _answers(request: Request, batch: TieImport) -> dict[str, str]:
    """Of the names that are open: chosen, or left out; the others stay open."""
    answers = {}
    for name in plan_of(batch).open_names:
        given = str(request.POST.get(f"name-{name.key}", ""))
        known = {str(one.actor) for one in name.candidates}
        if given == "leave":
            answers[name.key] = ""
        elif given in known:
            answers[name.key] = given
    return answers


def _next(request: Request, batch: TieImport, plan: Plan) -> str:
    return address(request, "import_names" if plan.open_names else "import_check", pk=batch.pk)


def _job(request: Request, batch: TieImport) -> str:
    return reverse("core:job", kwargs={"province": request.province.slug, "pk": batch.job_id})


def _frame(request: Request, at: int, batch: TieImport | None = None) -> dict[str, Any]:
    here = batch.file_name if batch else _("New")
    return {
        "trail": trail(request, (_("Lists of ties"), address(request, "imports")), (here, "")),
        "steps": [{"label": label, "url": ""} for label in STEPS],
        "at": at,
        "batch": batch,
    }
