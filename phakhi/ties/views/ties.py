"""A partner's ties: listed, told, answered, ended."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import StaleWrite
from phakhi.core.exports import export
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.networks.models import Actor
from phakhi.networks.states import speaks_for
from phakhi.networks.views.frame import find_actor
from phakhi.ties import services
from phakhi.ties.forms.ties import ChangeTieForm, EndTieForm, TieForm
from phakhi.ties.models import Origin, Tie
from phakhi.ties.permissions import (
    can_change_tie,
    can_end_tie,
    can_tell_tie,
)
from phakhi.ties.queries.ties import TIE_COLUMNS, exported, seen_from, ties_of, with_ends
from phakhi.ties.views.frame import SAVED_BETWEEN, address, page, trail


@require_safe
def ties_file(request: Request, ending: str) -> HttpResponseBase:
    return export(exported(request.acting).iterator(), TIE_COLUMNS, ending, _("Ties"))


@require_safe
def of(request: Request, code: str) -> HttpResponse:
    actor = find_actor(request, code)
    return page(
        request,
        "of.html",
        **_frame(request, actor, ()),
        lines=ties_of(request.acting, actor),
        past=ties_of(request.acting, actor, past=True),
        may_tell=can_tell_tie(request.acting, actor),
        is_mine=speaks_for(request.acting, actor),
    )


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str) -> HttpResponse:
    actor = find_actor(request, code)
    authorise(can_tell_tie(request.acting, actor))
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = TieForm(request.acting, actor, *data)
    if request.method == "GET" or not form.is_valid():
        title = _("Tell a tie")
        context = _frame(request, actor, (title,)) | {"kind": title}
        return page(request, "form.html", form=form, submit=_("Keep this tie"), **context)
    own = speaks_for(request.acting, actor)
    services.record_tie(
        acting=request.acting,
        origin=Origin.SELF if own else Origin.OFFICE,
        told_by=actor,
        **form.ends(),
        **form.values() | _file(request),
    )
    return saved(request, _("The tie is kept."), address(request, "of", code=actor.public_code))


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    tie = find_tie(request, pk)
    authorise(can_change_tie(request.acting, tie))
    initial = {name: getattr(tie, name) for name in ChangeTieForm.base_fields if name != "file"}
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = ChangeTieForm(data, files, initial=initial)
    if request.method == "GET" or not form.is_valid():
        return _change_page(request, tie, form)
    values = form.values() | _file(request)
    seen = seen_version(request, tie.version)
    try:
        services.change_tie(acting=request.acting, tie=tie, values=values, seen=seen)
    except StaleWrite as error:
        form.add_error(None, SAVED_BETWEEN)
        return _change_page(request, find_tie(request, error.params["theirs"].pk), form, 409)
    return back_to(request, tie, _("Saved."))


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    tie = find_tie(request, pk)
    seen = seen_version(request, tie.version)
    services.confirm_tie(acting=request.acting, tie=tie, seen=seen)
    return back_to(request, tie, _("Confirmed by both."))


@require_http_methods(["GET", "POST"])
def end(request: Request, pk: UUID) -> HttpResponse:
    tie = find_tie(request, pk)
    authorise(can_end_tie(request.acting, tie))
    form = EndTieForm(sent(request))
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["until"]
        if tie.since is None or until >= tie.since:
            services.end_tie(acting=request.acting, tie=tie, **form.cleaned_data)
            return back_to(request, tie, _("Ended. The tie stays in the history."))
        form.add_error("until", _("It cannot end before it begins. Check the two dates."))
    return tie_form(request, tie, form, (_("End the tie"), _("End it on this day")))


def find_tie(request: Request, pk: UUID) -> Tie:
    """Whoever may see only that there is a tie is not told whose."""
    visible = with_ends(Tie.objects.visible_to(request.acting))
    tie: Tie = get_object_or_404(visible.select_related("province"), pk=pk)
    return tie


def whose(request: Request, tie: Tie) -> Actor:
    """The end from which this person looks at it."""
    ends = (tie.source, tie.target)
    return next((end for end in ends if speaks_for(request.acting, end)), tie.source)


def back_to(request: Request, tie: Tie, sentence: str) -> HttpResponse:
    actor = whose(request, tie)
    return saved(request, sentence, address(request, "of", code=actor.public_code))


def tie_form(
    request: Request, tie: Tie, form: Any, words: tuple[str, str], status: int = 200
) -> HttpResponse:
    actor = whose(request, tie)
    title, submit = words
    line = seen_from(request.acting, actor, tie)
    context = _frame(request, actor, (title,)) | {"line": line, "kind": title}
    version = tie.version if status == 409 else seen_version(request, tie.version)
    return page(
        request, "form.html", status=status, form=form, submit=submit, version=version, **context
    )


def _change_page(
    request: Request, tie: Tie, form: ChangeTieForm, status: int = 200
) -> HttpResponse:
    return tie_form(request, tie, form, (_("Correct a tie"), _("Save what is corrected")), status)


def _frame(request: Request, actor: Actor, steps: tuple[str, ...]) -> dict[str, Any]:
    url = address(request, "of", code=actor.public_code)
    return {
        "title": _("Ties of %(name)s") % {"name": actor.party.name},
        "actor": actor,
        "trail": trail(request, (actor.party.name, url), *((step, "") for step in steps)),
        "back_url": url,
    }


def _file(request: Request) -> dict[str, Any]:
    """Kept only with a form that is otherwise right."""
    upload = request.FILES.get("file")
    if upload is None:
        return {}
    file = keep_upload(acting=request.acting, upload=upload, kinds=SCANS, purpose="tie evidence")
    return {"evidence_file": file}
