"""The public pages of facilitation requests: all, unanswered, offices, one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.exports import export
from phakhi.core.files import attachment
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.exchange.models import FacilitationRequest, RequestStep
from phakhi.exchange.permissions import (
    can_ask_at_all,
    can_make_link,
    can_read_governors_list,
    is_inside,
)
from phakhi.exchange.queries import columns
from phakhi.exchange.queries import requests as queries
from phakhi.exchange.queries.shown import show_request
from phakhi.exchange.states import REQUEST_FLOW
from phakhi.exchange.views.acting import open_acts
from phakhi.exchange.views.finding import find_request
from phakhi.exchange.views.frame import PER_PAGE, address, page, trail
from phakhi.exchange.views.request_acts import ACTS
from phakhi.exchange.views.telling import history, phases
from phakhi.exchange.vocabulary import Obstacle
from phakhi.networks.forms.places import district_choices, names_of


@require_safe
def index(request: Request) -> HttpResponse:
    asked = queries.Asked.read(request.GET, request.province.code)
    found = queries.requests_asked(request.acting, asked)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "requests/list.html",
        title=_("Requests from office to office"),
        lead=_("What partners ask an office to unlock, and what it answers. Everybody reads it."),
        trail=trail(request, (_("Requests"), "")),
        page=shown,
        requests=queries.shown(request.acting, shown.object_list),
        asked=asked,
        counts=queries.group_counts(request.acting),
        kinds=Obstacle.choices,
        districts=district_choices(request.province),
        may_ask=can_ask_at_all(request.acting),
        sees_governors=can_read_governors_list(request.acting),
    )


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    asked = queries.Asked.read(request.GET, request.province.code)
    rows = queries.shown(request.acting, queries.requests_asked(request.acting, asked))
    return export(rows, columns.REQUESTS, ending, f"requests-{request.province.slug}")


@require_safe
def unanswered(request: Request) -> HttpResponse:
    """R012: what an authority owes, longest first, for everybody to read."""
    shown = Paginator(queries.unanswered(request.acting), PER_PAGE).get_page(
        request.GET.get("page")
    )
    counts = queries.group_counts(request.acting)
    return page(
        request,
        "requests/unanswered.html",
        title=_("Requests without an answer"),
        lead=_("Each has an office that owes the answer and a date by which it is due."),
        trail=trail(request, (_("Requests"), address(request, "requests")), (_("Unanswered"), "")),
        page=shown,
        requests=queries.shown(request.acting, shown.object_list),
        overdue=counts["overdue"],
    )


@require_safe
def governors(request: Request) -> HttpResponse:
    """Answered, but not solved: the governor's office follows up."""
    authorise(can_read_governors_list(request.acting))
    rows = queries.requests_asked(request.acting, queries.Asked(group="escalated"))
    shown = Paginator(rows.order_by("state_since"), PER_PAGE).get_page(request.GET.get("page"))
    name = _("List of the governor's office")
    return page(
        request,
        "requests/governors.html",
        title=name,
        lead=_("The asker says the answer has not solved it."),
        trail=trail(request, (_("Requests"), address(request, "requests")), (name, "")),
        page=shown,
        requests=queries.shown(request.acting, shown.object_list),
    )


@require_safe
def offices(request: Request) -> HttpResponse:
    name = _("How offices answer")
    return page(
        request,
        "requests/offices.html",
        title=name,
        lead=_("Per office: asked, answered, granted, late, and how long it took."),
        trail=trail(request, (_("Requests"), address(request, "requests")), (name, "")),
        offices=queries.offices(request.acting),
    )


@require_safe
def offices_file(request: Request, ending: str) -> HttpResponseBase:
    rows = queries.offices(request.acting)
    return export(rows, columns.OFFICES, ending, f"offices-{request.province.slug}")


@require_safe
def one(request: Request, code: str) -> HttpResponse:
    row = find_request(request, code)
    acting = request.acting
    shown = show_request(acting, row, names_of([row.area_code]))
    steps = RequestStep.objects.visible_to(acting).filter(request=row)
    steps = steps.select_related("owner__party", "owner__province", "request")
    to_act = _to_act(request, row)
    return page(
        request,
        "requests/one.html",
        title=row.title,
        kind=row.get_kind_display(),
        trail=trail(request, (_("Requests"), address(request, "requests")), (row.title, "")),
        shown=shown,
        row=row,
        phases=phases(row),
        entries=history(request, list(steps), notes=shown.sees_notes),
        acts=to_act,
        may_link=can_make_link(acting, row),
    )


def _to_act(request: Request, row: FacilitationRequest) -> list[dict[str, Any]]:
    def url(act: str) -> str:
        return address(request, "request_act", code=row.public_code, act=act)

    return open_acts(request, REQUEST_FLOW, row, ACTS, url)


@require_safe
def evidence(request: Request, code: str, which: str) -> HttpResponseBase:
    """For both sides and the office; the public reads the request, not its papers."""
    row = find_request(request, code)
    authorise(is_inside(request.acting, row))
    file = {"evidence": row.evidence, "scan": row.scan}.get(which)
    if file is None:
        raise Http404
    return attachment(file)
