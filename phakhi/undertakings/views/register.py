"""The public register, of the province and of one body; what waits for mine."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_frame, body_or_404
from phakhi.bodies.keeping import sits_on
from phakhi.bodies.models import Body
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.undertakings.models import Undertaking
from phakhi.undertakings.permissions import can_instruct, can_propose
from phakhi.undertakings.queries.files import file_of
from phakhi.undertakings.queries.owing import owed_by
from phakhi.undertakings.queries.register import LATE, Asked, counts, register_of, with_owners
from phakhi.undertakings.states import UNDERTAKING_FLOW
from phakhi.undertakings.views.frame import address, page, trail

PER_PAGE = 30


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
        **_listed(request, asked),
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
        | _listed(request, Asked.read(request.GET), body)
        | {
            "may_propose": can_propose(acting, body) and body.state == "active",
            "has_topics": acting.is_staff or sits_on(acting, body),
        },
    )


@require_safe
def register_file(request: Request, ending: str) -> HttpResponseBase:
    found = register_of(request.acting, Asked.read(request.GET))
    return file_of(with_owners(request.acting, found), ending, "undertakings")


@require_safe
def mine(request: Request) -> HttpResponse:
    acting = request.acting
    authorise(acting.is_signed_in)
    title = _("Waits for you")
    return page(
        request,
        "mine.html",
        title=title,
        lead=_("What you are asked to take on, what you took on, what you were instructed."),
        trail=trail(request, (title, "")),
        owed=owed_by(acting, acting.own_parties),
    )


def _listed(request: Request, asked: Asked, body: Body | None = None) -> dict[str, Any]:
    found = register_of(request.acting, asked, body)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    if body is not None:
        query["body"] = body.public_code
    return {
        "page": shown,
        "rows": with_owners(request.acting, shown.object_list),
        "asked": asked,
        "chips": _chips(request, asked, body),
        "file_query": query.urlencode(),
        "register_url": address(request, "index"),
    }


def _chips(request: Request, asked: Asked, body: Body | None) -> list[dict[str, Any]]:
    numbers = counts(request.acting, asked, body)
    labels = {LATE: _("Overdue"), **UNDERTAKING_FLOW.states}
    return [
        {
            "label": label,
            "url": _turned(request.GET, state, asked),
            "count": numbers[state],
            "current": asked.state == state,
        }
        for state, label in labels.items()
        if numbers[state] or asked.state == state
    ]


def _turned(query: QueryDict, state: str, asked: Asked) -> str:
    """The same list with this state, or without it where it is chosen."""
    new = query.copy()
    new.pop("page", None)
    new.pop("state", None)
    if asked.state != state:
        new["state"] = state
    return f"?{new.urlencode()}"
