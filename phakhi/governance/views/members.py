"""The members of a network, and each membership with its steps."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.governance.commitments import commitments_of
from phakhi.governance.frame import network_address, network_frame, network_trail
from phakhi.governance.models import GovernanceNetwork, MemberStep, NetworkMember
from phakhi.governance.permissions import can_propose_to, sees_reasons
from phakhi.governance.queries import acceptance_rate, members_of, network_or_404
from phakhi.governance.queries.own import joinable
from phakhi.governance.states import MEMBER_FLOW, is_coordinator, is_the_partner
from phakhi.governance.views.frame import address, page

ORDER = ("invited", "interested", "nominated", "active")


@require_safe
def members(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    found = list(members_of(request.acting, network))
    asked = request.GET.get("state", "active")
    context = network_frame(request.acting, network, "members", _("Members"))
    return page(
        request,
        "members/list.html",
        **context
        | {
            "members": [one for one in found if one.state == asked],
            "asked": asked,
            "chips": _chips(found, asked),
            "rate": acceptance_rate(network),
            "hidden": _hidden(network, found),
            "may_nominate": network.is_running and can_propose_to(request.acting, network),
            "joinable": joinable(request.acting, network),
        },
    )


@require_safe
def member(request: Request, code: str, partner: str) -> HttpResponse:
    network, found = find_member(request, code, partner)
    acting = request.acting
    inside = sees_reasons(acting, found)
    steps = MemberStep.objects.visible_to(acting).filter(member=found)
    return page(
        request,
        "members/member.html",
        **network_frame(acting, network, "members")
        | {
            "title": found.actor.party.name,
            "kind": network.name,
            "lead": "",
            "trail": network_trail(
                network,
                (_("Members"), network_address(network, "members")),
                (found.actor.party.name, ""),
            ),
            "member": found,
            "inside": inside,
            "steps": steps,
            "owed": commitments_of(acting, found) if inside and found.state == "active" else [],
            "acts": _acts(request, network, found),
            "is_mine": is_the_partner(acting, found),
        },
    )


def find_member(
    request: Request, code: str, partner: str
) -> tuple[GovernanceNetwork, NetworkMember]:
    network = network_or_404(request.acting, code)
    seen = members_of(request.acting, network)
    found: NetworkMember = get_object_or_404(seen, actor__public_code=partner.lower())
    return network, found


def _acts(
    request: Request, network: GovernanceNetwork, found: NetworkMember
) -> list[dict[str, Any]]:
    """Only the acts this person may take now, each with the page that asks for the rest."""
    acting = request.acting
    open_acts = MEMBER_FLOW.open_acts(acting, found)
    mine, office = is_the_partner(acting, found), is_coordinator(acting, found)
    labels = {
        "accept": _("Answer the invitation") if mine else _("Enter the answer from paper"),
        "invite": _("Invite again") if found.state != "nominated" else _("Invite"),
        "withdraw": _("Leave the network") if mine else _("Enter a withdrawal from paper"),
        "pass_over": _("Do not invite"),
        "recall": _("Take the invitation back"),
        "end": _("End this membership"),
        "take_back": _("Take the wish back"),
    }
    parts = {"code": network.public_code, "partner": found.actor.public_code}
    shown = [
        {"label": labels[act], "url": address(request, "member_act", act=act, **parts), "act": act}
        for act in labels
        if act in open_acts
    ]
    if office and found.state == "invited":
        letter = address(request, "letter", **parts)
        shown.insert(0, {"label": _("Letter and link"), "url": letter, "act": "letter"})
    return shown


def _chips(found: list[NetworkMember], asked: str) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    for one in found:
        counts[one.state] = counts.get(one.state, 0) + 1
    return [
        {
            "label": label,
            "url": f"?state={state}",
            "count": counts.get(state, 0),
            "current": state == asked,
        }
        for state, label in MEMBER_FLOW.states.items()
        if counts.get(state) or state == asked
    ]


def _hidden(network: GovernanceNetwork, found: list[NetworkMember]) -> int:
    """How many members there are beyond those shown by name."""
    seen = sum(1 for one in found if one.state == "active")
    return NetworkMember.objects.filter(network=network).active().count() - seen
