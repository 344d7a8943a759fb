"""What concerns the partners a person speaks for."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.models import Actor, ActorQuerySet


def own_actors(acting: Acting) -> ActorQuerySet:
    """Verified partners the person speaks for."""
    mine = acting.own_parties
    seen = Actor.objects.visible_to(acting).listed()
    return seen.filter(party__in=mine).select_related("party", "province") if mine else seen.none()


def joinable(acting: Acting, network: GovernanceNetwork) -> ActorQuerySet:
    """Of those, the ones that this network does not know yet; a draft asks, it is not asked."""
    if not network.is_running:
        return Actor.objects.none()
    return own_actors(acting).exclude(memberships__network=network)
