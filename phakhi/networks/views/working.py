"""Activities, resources and partners outside: listed, added, edited, removed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import StaleWrite
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.networks import services
from phakhi.networks.forms.places import names_of
from phakhi.networks.forms.work import ActivityForm, DatedForm, ExternalForm, ResourceForm
from phakhi.networks.models import Activity, Actor, ExternalPartner, ResourceLine
from phakhi.networks.permissions import can_edit_actor
from phakhi.networks.views.comparing import compared
from phakhi.networks.views.editing import edit_frame
from phakhi.networks.views.frame import address, find_actor, page


@dataclass(frozen=True, slots=True)
class Kind:
    """What the three kinds of rows do not share."""

    model: Any
    form: type[DatedForm]
    add: Any


KINDS = {
    "activities": Kind(Activity, ActivityForm, gettext_lazy("Add an activity")),
    "resources": Kind(ResourceLine, ResourceForm, gettext_lazy("Add a resource")),
    "external": Kind(ExternalPartner, ExternalForm, gettext_lazy("Add a partner outside")),
}


@require_safe
def rows(request: Request, code: str, kind: str) -> HttpResponse:
    actor = _editable(request, code)
    found = list(KINDS[kind].model.objects.visible_to(request.acting).filter(actor=actor))
    codes = {code for row in found for code in getattr(row, "area_codes", [])}
    context = edit_frame(request, actor, kind) | {
        "rows": found,
        "areas": names_of(codes),
        "add_label": KINDS[kind].add,
        "add_url": address(request, f"add_{kind}", code=actor.public_code),
        "row_url": f"networks:edit_one_{kind}",
        "remove_url": f"networks:remove_{kind}",
    }
    return page(request, f"edit/{kind}.html", **context)


@require_http_methods(["GET", "POST"])
def add(request: Request, code: str, kind: str) -> HttpResponse:
    actor = _editable(request, code)
    data = sent(request)
    form = KINDS[kind].form(request.province, data)
    if data is None or not form.is_valid():
        return _form(request, actor, kind, form)
    services.add_work(
        acting=request.acting, actor=actor, model=KINDS[kind].model, values=form.cleaned_data
    )
    return saved(request, _("Added."), address(request, f"edit_{kind}", code=actor.public_code))


@require_http_methods(["GET", "POST"])
def edit_one(request: Request, code: str, kind: str, pk: UUID) -> HttpResponse:
    actor = _editable(request, code)
    row = _row(request, actor, kind, pk)
    form = _filled(request, kind, row)
    if request.method == "GET" or not form.is_valid():
        return _form(request, actor, kind, form, row=row)
    try:
        services.edit_work(
            acting=request.acting,
            row=row,
            seen=seen_version(request, row.version),
            values=form.cleaned_data,
        )
    except StaleWrite as error:
        theirs = error.params["theirs"]
        context = compared(form, _values(form, theirs))
        return _form(request, actor, kind, form, row=theirs, status=409, **context)
    return saved(request, _("Saved."), address(request, f"edit_{kind}", code=actor.public_code))


@require_POST
def remove(request: Request, code: str, kind: str, pk: UUID) -> HttpResponse:
    actor = _editable(request, code)
    services.remove_work(acting=request.acting, row=_row(request, actor, kind, pk))
    return saved(request, _("Removed."), address(request, f"edit_{kind}", code=actor.public_code))


def _editable(request: Request, code: str) -> Actor:
    actor = find_actor(request, code)
    authorise(can_edit_actor(request.acting, actor))
    return actor


def _row(request: Request, actor: Actor, kind: str, pk: UUID) -> Any:
    visible = KINDS[kind].model.objects.visible_to(request.acting)
    return get_object_or_404(visible.select_related("actor__party"), actor=actor, pk=pk)


def _filled(request: Request, kind: str, row: Any) -> DatedForm:
    form_class = KINDS[kind].form
    return form_class(request.province, sent(request), initial=_values(form_class, row))


def _values(form: Any, row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in form.base_fields}


def _form(
    request: Request, actor: Actor, kind: str, form: DatedForm, *, row: Any = None, **more: Any
) -> HttpResponse:
    context = edit_frame(request, actor, kind) | more
    if row is not None:
        stale = "stale" in more
        context["version"] = row.version if stale else seen_version(request, row.version)
    context["back_url"] = address(request, f"edit_{kind}", code=actor.public_code)
    submit = _("Save") if row else KINDS[kind].add
    return page(request, "edit/row.html", form=form, row=row, submit=submit, **context)
