"""All bodies of the province: by type, as a tree, and those of one network."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.bodies.permissions import can_create_body
from phakhi.bodies.queries.idle import idle_bodies
from phakhi.bodies.queries.index import STATES, Asked, counts, entries_of, groups_of
from phakhi.bodies.queries.terms import ends_within
from phakhi.bodies.queries.tree import branches
from phakhi.bodies.states import BODY_FLOW
from phakhi.bodies.views.frame import page, trail
from phakhi.core.http import Request
from phakhi.governance.frame import network_frame
from phakhi.governance.queries import network_or_404


@require_safe
def index(request: Request) -> HttpResponse:
    asked = Asked.read(request.GET)
    return page(
        request,
        "index.html",
        title=_("Bodies of %(province)s") % {"province": request.province.name},
        lead=_("Committees, working groups and boards: who sits there, for what, by what right."),
        trail=trail(request),
        groups=groups_of(request.acting, asked),
        asked=asked,
        chips=_chips(request, asked),
        query=request.GET.urlencode(),
        may_create=can_create_body(request.acting),
        waiting=_waiting(request),
    )


@require_safe
def tree(request: Request) -> HttpResponse:
    return page(
        request,
        "tree.html",
        title=_("Bodies above and below each other"),
        lead=_("Which body reports to which, and where one sits in another by a linking seat."),
        trail=trail(request, (_("Bodies above and below"), "")),
        branches=branches(request.acting),
    )


@require_safe
def of_network(request: Request, code: str) -> HttpResponse:
    """A tab of the network's own pages."""
    network = network_or_404(request.acting, code)
    context = network_frame(
        request.acting, network, "bodies:of_network", _("Bodies of the network")
    )
    entries = entries_of(request.acting, Asked(state="all", network=network.pk))
    context |= {"entries": entries, "may_create": can_create_body(request.acting)}
    return page(request, "of_network.html", **context)


def _waiting(request: Request) -> dict[str, int]:
    """What waits on the office's desk."""
    if not request.acting.is_staff:
        return {}
    ending, idle = len(ends_within(request.acting)), len(idle_bodies(request.acting))
    return {"ending": ending, "idle": idle} if ending or idle else {}


def _chips(request: Request, asked: Asked) -> list[dict[str, Any]]:
    number = counts(request.acting)
    chips = [
        {"label": BODY_FLOW.states[state], "state": state, "count": number[state]}
        for state in STATES
        if number[state]
    ]
    chips.append({"label": _("All"), "state": "all", "count": sum(number.values())})
    return [
        chip | {"url": f"?state={chip['state']}", "current": chip["state"] == asked.state}
        for chip in chips
    ]
