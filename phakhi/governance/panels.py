"""What other pages show of this room: a partner's networks, what waits for its answer."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.governance.models import AssignmentProposal, Charter, CharterAdoption, NetworkMember
from phakhi.governance.queries import networks_of
from phakhi.networks.models import Actor


def networks_of_partner(acting: Acting, actor: Actor) -> Panel | None:
    found = networks_of(acting, [actor.pk])
    if not found:
        return None
    return Panel(_("Networks"), "governance/panels/partner.html", {"memberships": found})


def waiting_for_mine(acting: Acting, actors: Sequence[Actor]) -> Panel | None:
    """Invitations, proposals and charters to answer stand above everything else."""
    ids = [actor.pk for actor in actors]
    seen = NetworkMember.objects.visible_to(acting).filter(actor__in=ids)
    memberships = list(seen.select_related("network__province", "actor__party"))
    proposals = AssignmentProposal.objects.visible_to(acting).waiting().filter(actor__in=ids)
    context = {
        "invited": [one for one in memberships if one.state == "invited"],
        "active": [one for one in memberships if one.state == "active"],
        "proposals": list(proposals.select_related("network__province", "actor__party")),
        "charters": _charters(acting, [one for one in memberships if one.state == "active"]),
    }
    if not any(context.values()):
        return None
    return Panel(_("My networks"), "governance/panels/mine.html", context)


def _charters(
    acting: Acting, memberships: list[NetworkMember]
) -> list[tuple[Charter, NetworkMember]]:
    by_network = {one.network_id: one for one in memberships}
    waiting = Charter.objects.visible_to(acting).filter(state="adopting", network__in=by_network)
    answered = CharterAdoption.objects.filter(member__in=memberships)
    done = set(answered.values_list("charter", "member"))
    pairs = [(one, by_network[one.network_id]) for one in waiting.select_related("network")]
    return [(one, member) for one, member in pairs if (one.pk, member.pk) not in done]
