"""Assignments across organisations: proposed, then accepted or refused, never ordered (R009)."""

from __future__ import annotations

from datetime import date
from typing import Protocol
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.core.registry import Registry
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.governance.permissions import can_propose_to
from phakhi.governance.states import PROPOSAL_FLOW
from phakhi.networks.models import Actor


class HearsAnswer(Protocol):
    """Called in the transaction of the answer, by the `source_type` it registered for."""

    def __call__(self, acting: Acting, proposal: AssignmentProposal) -> None: ...


ANSWER_HEARERS: Registry[HearsAnswer] = Registry("answers to proposals")


@transaction.atomic
def propose(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    actor: Actor,
    what: str,
    due_on: date | None,
    source_type: str,
    source_id: UUID | None,
    answer_due_on: date | None = None,
) -> AssignmentProposal:
    """`source_type`, `source_id`: the record of the asking room, named again in the event."""
    authorise(can_propose_to(acting, network))
    if not network.members.filter(actor=actor, state="active").exists():
        raise WrongState("proposal_to_member_only")
    if not what.strip():
        raise BadInput(field="what")
    proposal = AssignmentProposal(
        province=acting.province,
        network=network,
        actor=actor,
        what=what,
        due_on=due_on,
        answer_due_on=answer_due_on,
        source_type=source_type,
        source_id=source_id,
        proposed_by=acting.person_id,
    )
    _save_once(proposal)
    _tell(acting, proposal)
    return proposal


def accept_proposal(
    *, acting: Acting, proposal: AssignmentProposal, seen: int | None = None
) -> AssignmentProposal:
    return _answer(acting, proposal, "accept", seen)


def refuse_proposal(
    *, acting: Acting, proposal: AssignmentProposal, reason: str, seen: int | None = None
) -> AssignmentProposal:
    """The reason is kept and read by the office and whoever proposed."""
    if not reason.strip():
        raise BadInput("reason_needed")
    return _answer(acting, proposal, "refuse", seen, reason)


def take_back_proposal(
    *, acting: Acting, proposal: AssignmentProposal, reason: str = "", seen: int | None = None
) -> AssignmentProposal:
    return _answer(acting, proposal, "take_back", seen, reason)


@transaction.atomic
def _answer(
    acting: Acting, proposal: AssignmentProposal, act: str, seen: int | None, reason: str = ""
) -> AssignmentProposal:
    PROPOSAL_FLOW.move(acting, proposal, act)
    versions.claim(proposal, proposal.version if seen is None else seen)
    proposal.state_since, proposal.reason = timezone.now(), reason
    proposal.answered_by = acting.person_id
    proposal.save(update_fields=["state", "state_since", "reason", "answered_by"])
    for source_type, hear in ANSWER_HEARERS.items():
        if source_type == proposal.source_type:
            hear(acting, proposal)
    _tell(acting, proposal)
    return proposal


def _save_once(proposal: AssignmentProposal) -> None:
    try:
        with transaction.atomic():
            proposal.save(force_insert=True)
    except IntegrityError:
        raise WrongState("proposal_open_already") from None


def _tell(acting: Acting, proposal: AssignmentProposal) -> None:
    data = {
        "network": str(proposal.network_id),
        "actor": str(proposal.actor_id),
        "source_type": proposal.source_type,
        "source_id": str(proposal.source_id or ""),
    }
    events.record(acting, f"governance.proposal.{proposal.state}", proposal, data)
