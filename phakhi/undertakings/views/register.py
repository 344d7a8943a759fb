"""The public register, of the province and of one body."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_frame, body_or_404
from phakhi.bodies.keeping import sits_on
from phakhi.bodies.models import Body
from phakhi.core.http import Request
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.permissions import can_instruct, can_propose
from phakhi.undertakings.queries.files import file_of
from phakhi.undertakings.queries.register import Asked, register_of, with_owners
from phakhi.undertakings.views.frame import page, trail
from phakhi.undertakings.views.listed import listed


@require_safe
def index(request: Request) -> HttpResponse:
    asked = Asked.read(request.GET)
    seen = Undertaking.objects.visible_to(request.acting).order_by()
    bodies = Body.objects.filter(pk__in=seen.values("body")).order_by("name_th")
    years = sorted(set(seen.values_list("fiscal_year", flat=True)), reverse=True)
    return page(
        request,
        "index.html",
        title=_("Resolutions carried out"),
        lead=_("Who took on what, until when, and what came of it. Nobody is ordered: owners say "
               "yes."),
        trail=trail(request)[:2],
        bodies=bodies,
        years=years,
        may_instruct=can_instruct(request.acting),
        is_staff=request.acting.is_staff,
        is_signed_in=request.acting.is_signed_in,
        **listed(request, asked),
    )  # fmt: skip


@require_safe
def of_body(request: Request, code: str) -> HttpResponse:
    acting = request.acting
    body = body_or_404(acting, code)
    title = _("Resolutions being carried out")
    return page(
        request,
        "of_body.html",
        **body_frame(acting, body, "undertakings:of_body", title)
        | listed(request, Asked.read(request.GET), body)
        | {
            "may_propose": can_propose(acting, body) and body.state == "active",
            "has_topics": acting.is_staff or sits_on(acting, body),
        },
    )


@require_safe
def register_file(request: Request, ending: str) -> HttpResponseBase:
    found = register_of(request.acting, Asked.read(request.GET))
    return file_of(with_owners(request.acting, found), ending, "undertakings")
