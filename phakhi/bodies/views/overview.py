"""A body's own page: what it is for, who sits there, what is missing."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_address, body_frame, body_or_404
from phakhi.bodies.keeping import keeps_body
from phakhi.bodies.models import Body, Seat
from phakhi.bodies.panels import next_meetings, panels_of
from phakhi.bodies.queries.idle import quiet_of
from phakhi.bodies.queries.terms import ends_within
from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.table import table_of
from phakhi.bodies.usual_texts import is_general_knowledge
from phakhi.bodies.views.frame import page
from phakhi.bodies.views.life import BUTTONS
from phakhi.bodies.words import quorum_words, words_of
from phakhi.core.acting import Acting
from phakhi.core.http import Request


@require_safe
def overview(request: Request, code: str) -> HttpResponse:
    body, acting = body_or_404(request.acting, code), request.acting
    table = table_of(acting, body, body.ended_on or timezone.localdate())
    context = body_frame(acting, body, "overview") | {
        "table": table,
        "faults": [words_of(fault) for fault in table.faults_for(acting)],
        "quiet": quiet_of([body])[0],
        "next_meeting": next_meetings(acting, [body]).get(body.pk),
        "panels": panels_of(acting, body),
        "resources": body.resources.select_related("source"),
        "rules": body.seat_rules.all(),
        "quorum": quorum_words(body, table.makeup.filled),
        "parent": _seen(acting, body.parent),
        "links_in": _links_in(acting, body),
        "ending": ends_within(acting, body=body) if keeps_body(acting, body) else [],
        "children": Body.objects.visible_to(acting).filter(parent=body).order_by("name_th"),
        "texts": _texts(body),
        "acts": _acts(acting, body),
    }
    return page(request, "overview.html", **context)


def _seen(acting: Acting, body: Body | None) -> Body | None:
    return Body.objects.visible_to(acting).filter(pk=body.pk).first() if body else None


def _links_in(acting: Acting, body: Body) -> list[Body]:
    """The bodies that have a seat from which somebody reports here (R053)."""
    seats = Seat.objects.visible_to(acting).standing().filter(liaison=body)
    return list(dict.fromkeys(seat.body for seat in seats.select_related("body")))


def _texts(body: Body) -> dict[str, Any]:
    texts = (body.legal_basis, body.mandate, body.powers)
    return {"are_general": any(is_general_knowledge(text) for text in texts)}


def _acts(acting: Acting, body: Body) -> list[dict[str, Any]]:
    return [
        {"label": BUTTONS[act], "url": body_address(body, "life", act=act), "act": act}
        for act in BODY_FLOW.open_acts(acting, body)
    ]
