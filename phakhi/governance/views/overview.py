"""The networks of the province, and one network's own page."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.governance.frame import network_frame
from phakhi.governance.models import ClosingReport, Decision, GovernanceNetwork
from phakhi.governance.permissions import can_create_network
from phakhi.governance.queries import acceptance_rate, members_of, network_or_404
from phakhi.governance.queries.charters import charter_in_force
from phakhi.governance.queries.composition import composition
from phakhi.governance.queries.decisions import with_owners
from phakhi.governance.queries.histories import history_of
from phakhi.governance.queries.idle import idle_networks, quiet_of
from phakhi.governance.queries.listing import WAYS, listed
from phakhi.governance.queries.overlaps import overlaps_inside
from phakhi.governance.queries.own import joinable
from phakhi.governance.queries.tree import flat, forest, per_level
from phakhi.governance.states import NETWORK_FLOW, is_coordinator
from phakhi.governance.templates_of_purpose import TEMPLATES
from phakhi.governance.views.frame import address, page, trail
from phakhi.governance.views.life import ACTS

SHOWN = 14


@require_safe
def index(request: Request) -> HttpResponse:
    way = request.GET.get("by", "area")
    way = way if way in WAYS else "area"
    labels = {"area": _("By area"), "level": _("By level"), "purpose": _("By purpose")}
    return page(
        request,
        "index.html",
        title=_("Networks of %(province)s") % {"province": request.province.name},
        lead=_("Agencies, businesses, communities and people who govern public affairs together."),
        trail=trail(request),
        groups=listed(request.acting, way),
        ways=[{"label": labels[one], "url": f"?by={one}", "current": one == way} for one in WAYS],
        may_create=can_create_network(request.acting),
        idle=idle_networks(request.acting) if request.acting.is_staff else [],
    )


@require_safe
def tree(request: Request) -> HttpResponse:
    return page(
        request,
        "tree.html",
        title=_("Networks above and below each other"),
        lead=_("From the village to the province: what is raised goes up, what is handed down."),
        trail=trail(request, (_("Levels"), "")),
        branches=flat(forest(request.acting)),
        levels=per_level(request.acting),
    )


@require_safe
def idle(request: Request) -> HttpResponse:
    authorise(request.acting.is_staff)
    return page(
        request,
        "idle.html",
        title=_("Networks that have gone quiet"),
        lead=_("No decision, contact, proposal or new member for longer than each has set."),
        trail=trail(request, (_("Gone quiet"), "")),
        idle=idle_networks(request.acting),
    )


@require_safe
def overview(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    acting = request.acting
    members = members_of(acting, network).active()
    children = GovernanceNetwork.objects.visible_to(acting).filter(parent=network)
    before = GovernanceNetwork.objects.visible_to(acting).filter(successor=network)
    decisions = Decision.objects.visible_to(acting).filter(network=network)[:5]
    context = network_frame(acting, network, "overview") | {
        "members": members[:SHOWN],
        "composition": composition(network),
        "shown": members.count(),
        "rate": acceptance_rate(network),
        "charter": charter_in_force(network),
        "decisions": with_owners(acting, decisions.select_related("network")),
        "children": children.select_related("province"),
        "predecessors": before.select_related("province"),
        "purposes": _purposes(network),
        "quiet": quiet_of([network])[0],
        "report": ClosingReport.objects.visible_to(acting).filter(network=network).first(),
        "entries": history_of(acting, network),
        "acts": _acts(request, network),
        "joinable": joinable(acting, network),
    }
    return page(request, "overview.html", **context)


@require_safe
def doubled(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    context = network_frame(request.acting, network, "overview", _("Same area, same topic")) | {
        "lead": _("Where several members work on the same topic in the same area."),
        "meetings": overlaps_inside(request.acting, network),
    }
    return page(request, "overlaps.html", **context)


def _acts(request: Request, network: GovernanceNetwork) -> list[dict[str, Any]]:
    """Every step from this state, also one that something stands in the way of: its page says."""
    if not is_coordinator(request.acting, network):
        return []
    steps = [t.act for t in NETWORK_FLOW.transitions if t.from_ == network.state]
    return [
        {
            "label": ACTS[act].button,
            "url": address(request, "life", code=network.public_code, act=act),
            "is_first": act in ("form", "activate"),
        }
        for act in steps
    ]


def _purposes(network: GovernanceNetwork) -> list[dict[str, Any]]:
    """What each purpose asked for, answered or not, with its bodies, tools and indicators."""
    chosen = [code for code in (network.main_purpose, *network.other_purposes) if code in TEMPLATES]
    found = []
    for code in chosen:
        given = network.details.get(code, {})
        asks = TEMPLATES[code].asks
        facts = [(str(a.label), given[a.key]) for a in asks if given.get(a.key)]
        found.append({"code": code, "template": TEMPLATES[code], "facts": facts})
    return found
