"""R066: a line of a network's budget is proposed to the partner that would bear it (R009)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.core.fiscal import fiscal_period
from phakhi.core.permissions import authorise
from phakhi.exchange.models import BudgetLine
from phakhi.exchange.permissions import can_enter_budget
from phakhi.exchange.vocabulary import BudgetKind
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.proposals import propose, take_back_proposal
from phakhi.networks.models import Actor


@transaction.atomic
def propose_budget_line(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    source: Actor,
    values: Mapping[str, Any],
    is_demo: bool = False,
) -> BudgetLine:
    authorise(can_enter_budget(acting, network))
    line = BudgetLine(
        province=acting.province,
        network=network,
        source=source,
        entered_by=acting.person_id,
        is_demo=is_demo,
        **values,
    )
    line.proposal = propose(
        acting=acting,
        network=network,
        actor=source,
        what=_what(line),
        due_on=fiscal_period(line.year)[1],
        source_type="exchange.BudgetLine",
        source_id=line.pk,
    )
    line.save(force_insert=True)
    events.record(acting, "exchange.budget.proposed", line)
    return line


@transaction.atomic
def take_back_budget_line(*, acting: Acting, line: BudgetLine, reason: str = "") -> None:
    """By the coordinator, as long as the partner has not agreed: then it is the partner's word."""
    authorise(can_coordinate(acting, line.network))
    proposal = line.proposal
    if proposal is not None and proposal.state == "accepted":
        raise WrongState("budget_agreed")
    if proposal is not None and proposal.state == "proposed":
        take_back_proposal(acting=acting, proposal=proposal, reason=reason)
    events.record(acting, "exchange.budget.removed", line)
    line.delete()


def _what(line: BudgetLine) -> str:
    words = {"amount": f"{line.amount:,.2f}", "purpose": line.purpose, "year": line.year + 543}
    if line.kind == BudgetKind.MONEY:
        return _("Bear %(amount)s baht for %(purpose)s, fiscal year %(year)s") % words
    return _("Give %(amount)s person-days for %(purpose)s, fiscal year %(year)s") % words
