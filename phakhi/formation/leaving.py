"""A partner that leaves the network leaves its seats and roles: they are open again (R010)."""

from __future__ import annotations

from django.utils import timezone

from phakhi.core.models import Event
from phakhi.formation.models import GroupSeat, RoleCell, Step
from phakhi.governance.models import NetworkMember


def follow_withdrawal(event: Event) -> None:
    """Bears being called again: what has ended stays as it ended."""
    member = NetworkMember.objects.filter(pk=event.subject_id).first()
    if member is None or member.state == "active":
        return
    day = member.left_on or timezone.localdate()
    of = {"actor": member.actor_id, "ended_on": None}
    GroupSeat.objects.filter(group__network=member.network_id, **of).update(ended_on=day)
    RoleCell.objects.filter(activity__network=member.network_id, **of).update(ended_on=day)
    steps = Step.objects.filter(network=member.network_id, owner=member.actor_id)
    steps.exclude(state="done").update(owner=None, owner_post="", proposal=None)
