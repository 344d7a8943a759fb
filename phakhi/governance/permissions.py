"""Who may see and change networks and memberships (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.core.acting import Acting
from phakhi.core.permissions import same_province, views
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.governance.models.members import SHOWN_MEMBERS
from phakhi.governance.states import is_coordinator, is_the_partner
from phakhi.networks.permissions import can_view_actor


@views(GovernanceNetwork)
def can_view_network(acting: Acting, network: GovernanceNetwork) -> bool:
    if not same_province(acting, network):
        return False
    return acting.is_staff or network.state != "draft" or is_asked(acting, network)


def is_asked(acting: Acting, network: GovernanceNetwork) -> bool:
    """Somebody speaks for a partner that was nominated, invited or is a member."""
    mine = {*acting.party_ids, acting.person_id} - {None}
    return bool(mine) and network.members.filter(actor__party__in=mine).exists()


@views(NetworkMember)
def can_view_member(acting: Acting, member: NetworkMember) -> bool:
    if not same_province(acting, member):
        return False
    if acting.is_staff or is_the_partner(acting, member):
        return True
    is_open = member.state in SHOWN_MEMBERS and can_view_network(acting, member.network)
    return is_open and can_view_actor(acting, member.actor)


def can_coordinate(acting: Acting, network: GovernanceNetwork) -> bool:
    return is_coordinator(acting, network)
