"""Who belongs to a network, and how often the answer was yes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from phakhi.core.acting import Acting
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork, NetworkMember
from phakhi.governance.models.members import MemberQuerySet

SAID_YES = ("active", "withdrawn", "ended")


def network_or_404(acting: Acting, code: str) -> GovernanceNetwork:
    seen = GovernanceNetwork.objects.visible_to(acting)
    found: GovernanceNetwork = get_object_or_404(
        seen.select_related("province", "parent", "successor", "coordinator__party"),
        public_code=code.lower(),
    )
    return found


def members_of(acting: Acting, network: GovernanceNetwork) -> MemberQuerySet:
    """Every membership `acting` may see, whatever its state."""
    seen = NetworkMember.objects.visible_to(acting).filter(network=network)
    return seen.select_related("actor__party", "actor__province", "network")


def member_actor_ids(network: GovernanceNetwork) -> list[UUID]:
    """The active ones, hidden or not: for sums and graphs, never for names."""
    active = NetworkMember.objects.filter(network=network).active()
    return list(active.order_by("actor_id").values_list("actor_id", flat=True))


def networks_of(acting: Acting, actors: Collection[UUID]) -> list[NetworkMember]:
    """Active memberships of these partners that `acting` may see."""
    seen = NetworkMember.objects.visible_to(acting).active().filter(actor__in=actors)
    return list(seen.select_related("network__province", "actor__party", "actor__province"))


@dataclass(frozen=True, slots=True)
class Share:
    """`accepted` of `answered`; `waiting` were asked and have not answered yet."""

    accepted: int
    answered: int
    waiting: int = 0

    @property
    def percent(self) -> int | None:
        return round(100 * self.accepted / self.answered) if self.answered else None

    @property
    def refused(self) -> int:
        return self.answered - self.accepted


def acceptance_rate(network: GovernanceNetwork) -> Share:
    """R009: over invitations and proposed assignments together; one that left had said yes."""
    members = NetworkMember.objects.filter(network=network).exclude(
        state="withdrawn", joined_on=None
    )
    asked = members.aggregate(
        yes=Count("pk", filter=Q(state__in=SAID_YES)),
        no=Count("pk", filter=Q(state="declined")),
        waiting=Count("pk", filter=Q(state="invited")),
    )
    proposed = AssignmentProposal.objects.filter(network=network).aggregate(
        yes=Count("pk", filter=Q(state="accepted")),
        no=Count("pk", filter=Q(state="refused")),
        waiting=Count("pk", filter=Q(state="proposed")),
    )
    total = {key: asked[key] + proposed[key] for key in asked}
    return Share(total["yes"], total["yes"] + total["no"], total["waiting"])
