"""What of this room enters the ledger: public for ever, so no name that is not shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from phakhi.core.acting import Acting
from phakhi.governance.models import (
    Charter,
    Decision,
    GovernanceNetwork,
    NetworkMember,
    OpenCall,
)
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
    enter(acting=acting, act=f"governance.member.{act}", subject=member, **_said_of(member, {}))


def announce_charter(
    acting: Acting,
    charter: Charter,
    act: str,
    *,
    member: NetworkMember | None = None,
    document: str = "",
) -> None:
    facts: dict[str, Any] = {"network": charter.network.public_code, "edition": charter.number}
    said = _said_of(member, facts) if member else {"facts": facts}
    kind = f"governance.charter.{act}"
    enter(acting=acting, act=kind, subject=charter, document_sha256=document, **said)


def _said_of(member: NetworkMember, facts: Mapping[str, Any]) -> dict[str, Any]:
    hidden = names_of(member.actor)
    shown = {} if hidden else {"name": member.actor.party.name_th}
    known = {"network": member.network.public_code, "sector": member.actor.sector}
    return {"facts": known | dict(facts) | shown, "private": hidden}


def announce_decision(acting: Acting, decision: Decision, act: str) -> None:
    """The text of a decision that is not public enters only as a salted hash."""
    kind = f"governance.decision.{act}"
    facts = {
        "network": decision.network.public_code,
        "decision_no": decision.number,
        "day": decision.decided_on.isoformat(),
        "to": decision.state,
    }
    text = {"decision": decision.text}
    shown, hidden = (text, {}) if decision.is_public else ({}, text)
    enter(acting=acting, act=kind, subject=decision, facts=facts | shown, private=hidden)


def announce_call(acting: Acting, call: OpenCall, act: str) -> None:
    facts: dict[str, Any] = {"network": call.network.public_code, "call": call.title}
    if act == "decide":
        facts["selected"] = call.applications.filter(state="selected").count()
        facts["applications"] = call.applications.exclude(state="withdrawn").count()
    enter(acting=acting, act=f"governance.call.{act}", subject=call, facts=facts)
