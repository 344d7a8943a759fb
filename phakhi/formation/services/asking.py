"""What binds a partner is asked of it through governance.proposals; here only the joints."""

from __future__ import annotations

from datetime import date

from django.db import models

from phakhi.core.acting import Acting
from phakhi.governance import proposals
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.networks.models import Actor


def ask_partner(
    acting: Acting,
    source: models.Model,
    *,
    network: GovernanceNetwork,
    actor: Actor,
    what: str,
    due_on: date | None,
) -> AssignmentProposal:
    return proposals.propose(
        acting=acting,
        network=network,
        actor=actor,
        what=what[:500],
        due_on=due_on,
        source_type=source._meta.label_lower,
        source_id=source.pk,
    )


def take_back(acting: Acting, proposal: AssignmentProposal | None) -> None:
    """Nobody is left with a question that is no longer asked."""
    if proposal is not None and proposal.state == "proposed":
        proposals.take_back_proposal(acting=acting, proposal=proposal)
