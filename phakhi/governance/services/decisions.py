"""Decisions of the network: entered, owned by a member that said yes, followed up (R002, R009)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.governance.models import AssignmentProposal, Decision, FollowUp, GovernanceNetwork
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.proposals import propose
from phakhi.governance.services.facts import announce_decision
from phakhi.governance.services.membership import Upload
from phakhi.governance.work_states import DECISION_FLOW, follows_up
from phakhi.networks.models import Actor

SOURCE = "governance.Decision"


@transaction.atomic
def record_decision(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    decided_on: date,
    text: str,
    basis: str = "",
    body_name: str = "",
    owner: Actor | None = None,
    due_on: date | None = None,
    is_public: bool = True,
    upload: Upload | None = None,
) -> Decision:
    """Bodies call this, too. The owner is asked first and stands only when it has accepted."""
    authorise(can_coordinate(acting, network))
    if decided_on > timezone.localdate():
        raise BadInput("decided_in_future")
    decision = Decision.objects.create(
        province=acting.province,
        network=network,
        number=_next_number(network),
        decided_on=decided_on,
        text=text,
        basis=basis,
        body_name=body_name,
        due_on=due_on,
        is_public=is_public,
        document=_document(acting, upload),
        recorded_by=acting.person_id,
    )
    announce_decision(acting, decision, "recorded")
    if owner is not None:
        ask_owner(acting=acting, decision=decision, actor=owner)
    return decision


@transaction.atomic
def ask_owner(*, acting: Acting, decision: Decision, actor: Actor) -> AssignmentProposal:
    authorise(can_coordinate(acting, decision.network))
    decision.proposal = propose(
        acting=acting,
        network=decision.network,
        actor=actor,
        what=decision.text[:500],
        due_on=decision.due_on,
        source_type=SOURCE,
        source_id=decision.pk,
    )
    decision.owner = None
    decision.save(update_fields=["proposal", "owner"])
    return decision.proposal


def hear_owner(acting: Acting, proposal: AssignmentProposal) -> None:
    if proposal.state == "accepted" and proposal.source_id:
        asked = Decision.objects.filter(pk=proposal.source_id, proposal=proposal)
        asked.update(owner=proposal.actor_id)


@transaction.atomic
def add_follow_up(*, acting: Acting, decision: Decision, text: str) -> FollowUp:
    authorise(follows_up(acting, decision))
    row = FollowUp.objects.create(
        province=acting.province, decision=decision, text=text, by_person=acting.person_id
    )
    events.record(acting, "governance.decision.followed_up", decision)
    return row


@transaction.atomic
def move_decision(
    *, acting: Acting, decision: Decision, act: str, outcome: str, seen: int | None = None
) -> Decision:
    """Finished, given up or taken up again: each says what came of it."""
    if not outcome.strip():
        raise BadInput("reason_needed")
    DECISION_FLOW.move(acting, decision, act)
    versions.claim(decision, decision.version if seen is None else seen)
    decision.state_since, decision.outcome = timezone.now(), outcome
    decision.ended_on = None if decision.state == "open" else timezone.localdate()
    decision.save(update_fields=["state", "state_since", "outcome", "ended_on"])
    announce_decision(acting, decision, act)
    return decision


def _next_number(network: GovernanceNetwork) -> int:
    """Under the network's own lock, so that two at once do not take the same number."""
    GovernanceNetwork.objects.select_for_update(of=("self",)).get(pk=network.pk)
    return (network.decisions.aggregate(last=Max("number"))["last"] or 0) + 1


def _document(acting: Acting, upload: Upload | None) -> Any:
    if upload is None:
        return None
    return keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="governance.decision")
