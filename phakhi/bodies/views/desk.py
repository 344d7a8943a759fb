"""What the office must see to: terms that end, empty chairs, bodies that have gone quiet."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_safe

from phakhi.bodies.models import SeatTerm
from phakhi.bodies.queries.idle import empty_chairs, idle_bodies
from phakhi.bodies.queries.terms import ENDS_SOON, ends_within
from phakhi.bodies.views.frame import page, trail
from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.permissions import authorise


@require_safe
def desk(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    return page(
        request,
        "desk.html",
        title=_("What waits at the bodies' desk"),
        lead=_("A new order takes weeks: begin before the last day."),
        trail=trail(request, (_("Desk"), "")),
        ending=ends_within(request.acting),
        empty=empty_chairs(request.acting),
        idle=idle_bodies(request.acting),
        days=ENDS_SOON,
    )


@require_safe
def terms_file(request: Request, ending: str) -> HttpResponseBase:
    authorise(request.acting.is_staff)
    return export(ends_within(request.acting), COLUMNS, ending, "terms-that-end")


def _name(term: SeatTerm) -> str:
    holder = term.person or term.party or term.post
    return str(holder) if holder else ""


COLUMNS = [
    Column(pgettext_lazy("bodies", "Body"), lambda term: term.seat.body.name),
    Column(gettext_lazy("Place"), lambda term: term.seat.place),
    Column(gettext_lazy("Who sits there"), _name),
    Column(gettext_lazy("For"), lambda term: term.party.name if term.party else ""),
    Column(gettext_lazy("Since"), lambda term: term.since),
    Column(gettext_lazy("Until, this day no longer"), lambda term: term.until),
    Column(gettext_lazy("Term in a row"), lambda term: term.number),
]
