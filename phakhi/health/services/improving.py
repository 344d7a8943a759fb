"""What should be done about a weakness: found, proposed, done or not pursued (R009)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.fiscal import fiscal_year
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.governance.models import AssignmentProposal, GovernanceNetwork
from phakhi.governance.proposals import propose
from phakhi.health.computing.weak import Finding
from phakhi.health.models import Improvement
from phakhi.health.states import IMPROVEMENT_FLOW
from phakhi.networks.models import Actor

SOURCE = "health.improvement"
KEPT_AWAY = ("found", "proposed", "taken", "dismissed")


def note_findings(acting: Acting, network: GovernanceNetwork, found: Iterable[Finding]) -> None:
    """New ones are added, changed figures follow, what is no longer weak lapses by itself.

    What was dismissed stays dismissed: it does not come back every night.
    """
    kept = {
        row.key: row for row in Improvement.objects.filter(network=network, state__in=KEPT_AWAY)
    }
    current = {finding.key: finding for finding in found}
    for key, finding in current.items():
        if key not in kept:
            _begin(network, finding)
        elif kept[key].state == "found":
            facts = _facts(finding)
            Improvement.objects.filter(pk=kept[key].pk).update(facts=facts, rule=finding.rule)
    for key, row in kept.items():
        if key not in current and row.state == "found" and not key.startswith("factor"):
            _move(acting, row, "lapse")


def note_gaps(network: GovernanceNetwork, found: Iterable[Finding]) -> None:
    """Of a year's profile: once a year each, whatever became of last year's."""
    open_keys = set(
        Improvement.objects.filter(network=network).open().values_list("key", flat=True)
    )
    for finding in found:
        if finding.key not in open_keys:
            _begin(network, finding)


@transaction.atomic
def propose_improvement(
    *,
    acting: Acting,
    improvement: Improvement,
    actor: Actor,
    what: str,
    due_on: date,
    seen: int | None = None,
) -> Improvement:
    """`what` is read by the partner: it answers in its own list of proposals."""
    if due_on < timezone.localdate():
        raise BadInput("due_in_the_past")
    _move(acting, improvement, "propose", seen, asked=actor, due_on=due_on, reason="")
    proposal = propose(
        acting=acting,
        network=improvement.network,
        actor=actor,
        what=what,
        due_on=due_on,
        source_type=SOURCE,
        source_id=improvement.pk,
    )
    improvement.proposal_id = proposal.pk
    improvement.save(update_fields=["proposal_id"])
    return improvement


@transaction.atomic
def dismiss_improvement(
    *, acting: Acting, improvement: Improvement, reason: str, seen: int | None = None
) -> Improvement:
    if not reason.strip():
        raise BadInput("reason_needed")
    return _move(acting, improvement, "dismiss", seen, reason=reason)


@transaction.atomic
def finish_improvement(
    *, acting: Acting, improvement: Improvement, seen: int | None = None
) -> Improvement:
    return _move(acting, improvement, "finish", seen)


@transaction.atomic
def reopen_improvement(
    *, acting: Acting, improvement: Improvement, seen: int | None = None
) -> Improvement:
    return _move(acting, improvement, "reopen", seen, reason="")


def follow_answer(event: Event) -> None:
    """The partner answered: taken on, or free for somebody else, with its reason."""
    act = event.kind.rpartition(".")[2]
    act = "refused" if act == "taken_back" else act
    if event.data.get("source_type") != SOURCE or act not in ("accepted", "refused"):
        return
    row = Improvement.objects.filter(pk=event.data["source_id"], state="proposed").first()
    proposal = AssignmentProposal.objects.filter(pk=event.subject_id).first()
    if row is not None and proposal is not None:
        more = {"reason": proposal.reason} if act == "refused" else {}
        _move(the_house(event.province), row, act, **more)


def _begin(network: GovernanceNetwork, finding: Finding) -> None:
    Improvement.objects.create(
        province_id=network.province_id,
        network=network,
        year=fiscal_year(timezone.localdate()),
        rule=finding.rule,
        key=finding.key,
        facts=_facts(finding),
    )


def _facts(finding: Finding) -> dict[str, Any]:
    return finding.facts | {"partners": list(finding.partners)}


def _move(
    acting: Acting, row: Improvement, act: str, seen: int | None = None, **values: Any
) -> Improvement:
    IMPROVEMENT_FLOW.move(acting, row, act)
    versions.claim(row, row.version if seen is None else seen)
    row.state_since = timezone.now()
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=["state", "state_since", *values])
    events.record(acting, f"health.improvement.{row.state}", row, {"rule": row.rule})
    return row
