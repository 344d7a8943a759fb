"""Who has to act, and what a partner would leave behind (R009, R010)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.formation.models import GroupSeat, RoleCell, Step
from phakhi.governance.commitments import Commitment
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork, NetworkMember
from phakhi.networks.models import Actor


def open_commitments(acting: Acting, member: NetworkMember) -> list[Commitment]:
    """Accepted roles, steps and seats of a member, each with where it is handed over."""
    actor, network = member.actor, member.network
    return [
        *_steps(actor, network),
        *_seats(actor, network),
        *_roles(actor, network),
    ]


def _address(network: GovernanceNetwork, name: str, **parts: Any) -> str:
    kwargs = {"province": network.province.slug, "code": network.public_code, **parts}
    return reverse(f"formation:{name}", kwargs=kwargs)


def _steps(actor: Actor, network: GovernanceNetwork) -> Iterable[Commitment]:
    owned = Step.objects.filter(network=network, owner=actor, proposal__state="accepted")
    for step in owned.exclude(state="done"):
        what = _("In charge of step %(number)s") % {"number": step.number}
        yield Commitment(what, _address(network, "step", number=step.number), step.due_on)


def _seats(actor: Actor, network: GovernanceNetwork) -> Iterable[Commitment]:
    seats = GroupSeat.objects.filter(group__network=network, actor=actor).accepted()
    for seat in seats.select_related("group"):
        what = f"{seat.get_role_display()}: {seat.group.name}"
        yield Commitment(what, _address(network, "groups"))


def _roles(actor: Actor, network: GovernanceNetwork) -> Iterable[Commitment]:
    cells = RoleCell.objects.filter(activity__network=network, actor=actor).accepted()
    for cell in cells.exclude(part="informed").select_related("activity", "proposal"):
        what = f"{label('formation_parts', cell.part)}: {cell.activity.name}"
        due = cell.proposal.due_on if cell.proposal else None
        yield Commitment(what, _address(network, "activity", pk=cell.activity_id), due)


def waiting_partners(acting: Acting, network: GovernanceNetwork) -> list[Any]:
    """Open proposals of this room that the reader may see, oldest first."""
    seen = AssignmentProposal.objects.visible_to(acting).waiting().filter(network=network)
    mine = seen.filter(source_type__startswith="formation.").order_by("created_at")
    return list(mine.select_related("actor__party", "actor__province")[:20])
