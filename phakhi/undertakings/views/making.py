"""The secretary's acts: enter, propose to an owner, ask another, follow a resolution."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.bodies.frame import body_address, body_or_404
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Resolution
from phakhi.undertakings import services
from phakhi.undertakings.forms.making import CreateForm, ProposeForm
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.queries.resolutions import not_followed
from phakhi.undertakings.states import keeps
from phakhi.undertakings.views.frame import about, asked, checked, find, home_of, tried
from phakhi.undertakings.vocabulary import ASK_ANOTHER


@require_http_methods(["GET", "POST"])
def create(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_propose(request.acting, body))
    if body.state != "active":
        raise Http404
    form = CreateForm(request.acting, sent(request))
    back = body_address(body, "undertakings:of_body")
    make: dict[str, Any] = {"acting": request.acting, "body": body}
    if checked(form) and tried(
        form, lambda: services.create_undertaking(**make, **form.cleaned_data)
    ):
        return saved(request, _("Entered. Whoever was asked to carry it out answers next."), back)
    return asked(
        request,
        form,
        title=_("Enter what is to be carried out"),
        kind=body.name,
        lead=_("Resolutions taken on this platform come here by themselves. Enter what was "
               "resolved elsewhere."),
        submit=_("Enter it in the register"),
        back=back,
        steps=((body.name, back),),
        template="create.html",
        resolutions=not_followed(request.acting, body),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def propose(request: Request, code: str) -> HttpResponse:
    """To a first owner; after a refusal to another, on a line of its own."""
    row = find(request, code)
    authorise(keeps(request.acting, row))
    again = row.state in ASK_ANOTHER and row.owner_id is not None
    if not (again or row.state == "open") or row.followed_by.exists():
        raise Http404
    form = ProposeForm(request.acting, sent(request))
    seen: dict[str, Any] = {} if again else {"seen": seen_version(request, row.version)}
    act: Any = services.propose_again if again else services.propose_to
    if checked(form) and tried(
        form,
        lambda: act(acting=request.acting, undertaking=row, **seen, **form.cleaned_data),
    ):
        told = _("Asked. Send the link now: the owner answers without an account.")
        return saved(request, told, home_of(request, row))
    return asked(
        request,
        form,
        title=_("Ask another owner") if again else _("Propose it to an owner"),
        submit=_("Propose it to this owner"),
        version=seen_version(request, row.version),
        **about(request, row),
    )


@require_POST
def follow(request: Request, pk: UUID) -> HttpResponse:
    """The secretary marks a resolution of another kind: it is to be carried out, too."""
    seen = Resolution.objects.visible_to(request.acting).select_related("item__meeting__body")
    resolution = get_object_or_404(seen, pk=pk)
    authorise(can_propose(request.acting, resolution.item.meeting.body))
    row = services.follow_by_hand(acting=request.acting, resolution=resolution)
    return saved(request, _("Entered. Now name an owner."), home_of(request, row))
