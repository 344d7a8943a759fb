"""What the pages of this room share: the network's frame, and the way from one to the next."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from phakhi.core.http import Request
from phakhi.governance.frame import network_address, network_frame, network_trail
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.queries import network_or_404
from phakhi.health.permissions import can_see_inside

TAB = "health:overview"


class Door(NamedTuple):
    name: str
    label: Any
    is_inside: bool = False


DOORS = (
    Door("overview", _("Dials")),
    Door("history", _("What changed")),
    Door("bridges", _("Who connects")),
    Door("factors", _("Nine factors")),
    Door("advice", _("Form of governance")),
    Door("what_if", _("If somebody leaves"), is_inside=True),
    Door("pairs", _("Pair by pair"), is_inside=True),
    Door("improvements", _("To do"), is_inside=True),
)


def find_network(request: Request, code: str) -> GovernanceNetwork:
    return network_or_404(request.acting, code)


def page(
    request: Request,
    network: GovernanceNetwork,
    name: str,
    title: Any,
    *,
    status: int = 200,
    **context: Any,
) -> HttpResponse:
    """`name` is the page's url name; its template lies beside it."""
    steps = [(_("Health"), network_address(network, TAB))]
    if name != "overview":
        steps.append((title, ""))
    frame = network_frame(request.acting, network, TAB) | {
        "title": title,
        "kind": network.name,
        "lead": "",
        "trail": network_trail(network, *steps),
        "doors": _doors(request, network, name),
        "may_coordinate": can_see_inside(request.acting, network)
        and request.acting.has("officer", "office_head"),
    }
    return render(request, f"health/{name}.html", frame | context, status=status)


def _doors(request: Request, network: GovernanceNetwork, name: str) -> list[dict[str, Any]]:
    inside = can_see_inside(request.acting, network)
    return [
        {
            "label": door.label,
            "url": network_address(network, f"health:{door.name}"),
            "current": door.name == name,
        }
        for door in DOORS
        if inside or not door.is_inside
    ]
