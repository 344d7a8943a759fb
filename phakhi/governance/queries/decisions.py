"""The decision register: filtered, counted, as a file (R002)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from phakhi.core import thai
from phakhi.core.acting import Acting
from phakhi.core.exports import Column
from phakhi.governance.models import Decision, GovernanceNetwork
from phakhi.governance.models.decisions import DecisionQuerySet
from phakhi.governance.work_states import DECISION_FLOW
from phakhi.networks.models import Actor

LATE = "late"


@dataclass(frozen=True, slots=True)
class AskedDecisions:
    state: str = ""
    text: str = ""

    @classmethod
    def read(cls, query: QueryDict) -> AskedDecisions:
        state = query.get("state", "")
        known = {*DECISION_FLOW.states, LATE}
        text = thai.normalise(query.get("q", ""))[:100].strip()
        return cls(state if state in known else "", text)


def decisions_of(
    acting: Acting, network: GovernanceNetwork, asked: AskedDecisions
) -> DecisionQuerySet:
    found = _all(acting, network)
    if asked.state == LATE:
        found = found.late()
    elif asked.state:
        found = found.filter(state=asked.state)
    if asked.text:
        found = found.filter(Q(text__icontains=asked.text) | Q(body_name__icontains=asked.text))
    return found


def counts(acting: Acting, network: GovernanceNetwork) -> dict[str, int]:
    everything = _all(acting, network)
    states = list(everything.values_list("state", flat=True))
    return {state: states.count(state) for state in DECISION_FLOW.states} | {
        LATE: everything.late().count()
    }


def with_owners(acting: Acting, found: Iterable[Decision]) -> list[Decision]:
    """`owner_seen`: None where the owner has not agreed to be shown to this reader."""
    rows = list(found)
    wanted = {row.owner_id for row in rows if row.owner_id}
    seen = Actor.objects.visible_to(acting).select_related("party", "province").in_bulk(wanted)
    for row in rows:
        row.owner_seen = seen.get(row.owner_id)  # type: ignore[attr-defined]
    return rows


def _all(acting: Acting, network: GovernanceNetwork) -> DecisionQuerySet:
    seen = Decision.objects.visible_to(acting).filter(network=network)
    return seen.select_related("network", "proposal")


def _owner(row: Any) -> str:
    return str(row.owner_seen.party.name) if row.owner_seen else ""


COLUMNS = (
    Column(_("No."), lambda row: row.number),
    Column(_("Decided on"), lambda row: row.decided_on),
    Column(_("Decision"), lambda row: row.text),
    Column(_("Body"), lambda row: row.body_name),
    Column(_("Basis"), lambda row: row.basis),
    Column(_("Owner"), _owner),
    Column(_("Due on"), lambda row: row.due_on),
    Column(_("State"), lambda row: row.get_state_display()),
    Column(_("What came of it"), lambda row: row.outcome),
)
