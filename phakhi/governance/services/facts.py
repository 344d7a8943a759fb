"""What of this room enters the ledger: public for ever, so no name that is not shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from phakhi.core.acting import Acting
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from phakhi.ledger.services import enter
from phakhi.networks.services.life import names_of


def announce_network(
    acting: Acting, network: GovernanceNetwork, act: str, facts: Mapping[str, Any] | None = None
) -> None:
    known = {"network": network.public_code, "name": network.name_th, "to": network.state}
    enter(
        acting=acting,
        act=f"governance.network.{act}",
        subject=network,
        facts=known | dict(facts or {}),
    )


def announce_member(acting: Acting, member: NetworkMember, act: str) -> None:
    """The ledger proves that somebody joined or left; who, only of those shown to everybody."""
    facts = {"network": member.network.public_code, "sector": member.actor.sector}
    hidden = names_of(member.actor)
    if not hidden:
        facts["name"] = member.actor.party.name_th
    enter(
        acting=acting,
        act=f"governance.member.{act}",
        subject=member,
        facts=facts,
        private=hidden,
    )
