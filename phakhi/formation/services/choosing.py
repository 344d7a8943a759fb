"""Choosing the network manager, blind until the scores are in (R033)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.db import transaction
from django.utils import timezone

from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.formation.models import Assessor, Candidate, Conflict, ManagerChoice, Score
from phakhi.formation.permissions import can_form
from phakhi.formation.services.persons import give_show_consent
from phakhi.formation.states import CANDIDATE_FLOW, CHOICE_FLOW, is_the_person
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance.models import GovernanceNetwork
from phakhi.ledger.services import enter
from phakhi.networks.models import Actor
from phakhi.parties.models import Party

PURPOSE: Final = "formation.candidate"
IN_WORK: Final = ("nominating", "scoring", "closed")


@dataclass(frozen=True, slots=True)
class Point:
    """What an assessor gives one candidate on one criterion, and why."""

    value: int
    reason: str


Sheet = Mapping[tuple[Candidate, str], Point]


@transaction.atomic
def open_choice(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    weights: Mapping[str, int],
    closes_on: date | None = None,
    note: str = "",
) -> ManagerChoice:
    authorise(can_form(acting, network))
    if network.manager_choices.filter(state__in=IN_WORK).exists():
        raise WrongState("choice_open_already")
    choice = ManagerChoice.objects.create(
        province=acting.province,
        network=network,
        weights=_weights(weights),
        closes_on=closes_on,
        note=note,
    )
    events.record(acting, "formation.choice.opened", choice)
    return choice


def _weights(weights: Mapping[str, int]) -> dict[str, int]:
    found = {criterion: int(weights.get(criterion, 0)) for criterion in CRITERIA}
    if not any(found.values()) or not all(0 <= weight <= 100 for weight in found.values()):
        raise BadInput("choice_weights")
    return found


@transaction.atomic
def nominate(
    *,
    acting: Acting,
    choice: ManagerChoice,
    person: Party,
    actor: Actor | None = None,
    background: str = "",
    why: str = "",
) -> Candidate:
    """The person must agree before anybody scores; no official post is asked for."""
    authorise(can_form(acting, choice.network))
    if choice.state != "nominating":
        raise WrongState(act="nominate", state=choice.state)
    if choice.candidates.filter(person=person).exists():
        raise WrongState("candidate_named_already")
    row = Candidate.objects.create(
        province=acting.province,
        choice=choice,
        person=person,
        actor=actor,
        background=background,
        why=why,
        named_by=acting.person_id,
    )
    events.record(acting, "formation.candidate.named", row)
    return row


def issue_candidate_link(*, acting: Acting, candidate: Candidate) -> str:
    authorise(can_form(acting, candidate.choice.network))
    if candidate.state != "nominated":
        raise WrongState(act="link", state=candidate.state)
    return links.issue(acting=acting, purpose=PURPOSE, subject=candidate)


def candidate_of_link(acting: Acting, token: str) -> Candidate:
    link = links.look_at(token, purpose=PURPOSE, province=acting.province)
    rows = Candidate.objects.select_related("choice__network", "person", "province")
    found: Candidate = rows.get(pk=link.subject_id, province=acting.province)
    return found


@transaction.atomic
def stand_by_link(*, acting: Acting, token: str, agrees: bool) -> Candidate:
    row = candidate_of_link(acting, token)
    links.redeem(token, purpose=PURPOSE, province=acting.province)
    as_person = replace(acting, person_id=row.person_id, roles=frozenset(), post_id=None)
    return stand(acting=as_person, candidate=row, agrees=agrees)


@transaction.atomic
def stand(*, acting: Acting, candidate: Candidate, agrees: bool) -> Candidate:
    """Yes is possible while names are gathered, no until the scores are opened."""
    is_late = candidate.choice.state not in ("nominating", *(() if agrees else ("scoring",)))
    if is_late:
        raise WrongState(act="stand", state=candidate.choice.state)
    CANDIDATE_FLOW.move(acting, candidate, "agree" if agrees else "decline")
    candidate.answered_on = timezone.localdate()
    candidate.save(update_fields=["state", "answered_on"])
    if agrees:
        give_show_consent(acting, candidate.person)
    events.record(acting, "formation.candidate.answered", candidate, {"to": candidate.state})
    return candidate


@transaction.atomic
def add_assessor(
    *, acting: Acting, choice: ManagerChoice, person: Party, actor: Actor | None = None
) -> Assessor:
    authorise(can_form(acting, choice.network))
    if choice.state not in ("nominating", "scoring"):
        raise WrongState(act="assessor", state=choice.state)
    if choice.assessors.filter(person=person).exists():
        raise WrongState("assessor_named_already")
    row = Assessor.objects.create(
        province=acting.province, choice=choice, person=person, actor=actor
    )
    events.record(acting, "formation.assessor.added", row)
    return row


@transaction.atomic
def score(
    *,
    acting: Acting,
    assessor: Assessor,
    sheet: Sheet,
    conflicts: Mapping[Candidate, str] | None = None,
) -> Assessor:
    """The whole sheet at once; may be replaced until scoring closes, which the last one does."""
    authorise(is_the_person(acting, assessor))
    choice = ManagerChoice.objects.select_for_update().get(pk=assessor.choice_id)
    if choice.state != "scoring":
        raise WrongState(act="score", state=choice.state)
    declared = dict(conflicts or {})
    _check_sheet(assessor, sheet, declared)
    assessor.scores.all().delete()
    assessor.conflicts.all().delete()
    of = {"province": acting.province, "assessor": assessor}
    Conflict.objects.bulk_create(
        Conflict(candidate=candidate, reason=reason, **of) for candidate, reason in declared.items()
    )
    Score.objects.bulk_create(
        Score(candidate=who, criterion=on, value=point.value, reason=point.reason, **of)
        for (who, on), point in sheet.items()
    )
    assessor.done_at = timezone.now()
    assessor.save(update_fields=["done_at"])
    events.record(acting, "formation.assessor.scored", assessor)
    if not choice.assessors.filter(done_at=None).exists():
        _open_scores(acting, choice, "all_in")
    return assessor


def to_score(assessor: Assessor) -> list[Candidate]:
    """Whoever agreed to stand and is neither oneself nor of one's own organisation."""
    agreed = assessor.choice.candidates.filter(state="agreed").select_related("person")
    return [candidate for candidate in agreed if not assessor.is_close_to(candidate)]


def _check_sheet(assessor: Assessor, sheet: Sheet, declared: Mapping[Candidate, str]) -> None:
    allowed = set(to_score(assessor))
    asked = {(who, on) for who in allowed - set(declared) for on in CRITERIA}
    if not set(declared) <= allowed or any(who not in allowed for who, _on in sheet):
        raise BadInput("score_own_side")
    if set(sheet) != asked:
        raise BadInput("score_incomplete")
    if not all(1 <= point.value <= 5 for point in sheet.values()):
        raise BadInput("score_range")
    if not all(point.reason.strip() for point in sheet.values()):
        raise BadInput("score_reason")
    if not all(reason.strip() for reason in declared.values()):
        raise BadInput("conflict_reason")


@transaction.atomic
def start_scoring(*, acting: Acting, choice: ManagerChoice) -> ManagerChoice:
    authorise(can_form(acting, choice.network))
    CHOICE_FLOW.move(acting, choice, "score")
    return _save(acting, choice, "formation.choice.score")


@transaction.atomic
def close_scoring(*, acting: Acting, choice: ManagerChoice) -> ManagerChoice:
    """Before everybody has scored, too; who has not is on the page."""
    authorise(can_form(acting, choice.network))
    CHOICE_FLOW.move(acting, choice, "close")
    return _save(acting, choice, "formation.choice.close")


def _open_scores(acting: Acting, choice: ManagerChoice, why: str) -> None:
    choice.state = "closed"
    _save(acting, choice, "formation.choice.close", why=why)


@transaction.atomic
def cancel_choice(*, acting: Acting, choice: ManagerChoice, reasons: str) -> ManagerChoice:
    authorise(can_form(acting, choice.network))
    if not reasons.strip():
        raise BadInput("reason_needed")
    CHOICE_FLOW.move(acting, choice, "cancel")
    choice.reasons = reasons
    return _save(acting, choice, "formation.choice.cancel")


def _save(acting: Acting, choice: ManagerChoice, kind: str, **data: str) -> ManagerChoice:
    choice.state_since = timezone.now()
    choice.save()
    events.record(acting, kind, choice, data)
    return choice


@transaction.atomic
def decide(
    *, acting: Acting, choice: ManagerChoice, candidate: Candidate, reasons: str
) -> ManagerChoice:
    """The scores advise; the choice has reasons of its own and is an official act."""
    authorise(can_form(acting, choice.network))
    if candidate.choice_id != choice.pk or candidate.state != "agreed":
        raise BadInput("candidate_not_standing")
    if not reasons.strip():
        raise BadInput("reason_needed")
    CHOICE_FLOW.move(acting, choice, "decide")
    choice.chosen, choice.reasons = candidate, reasons
    choice.decided_on, choice.state_since = timezone.localdate(), timezone.now()
    choice.save()
    facts = {
        "network": choice.network.public_code,
        "candidates": str(choice.candidates.filter(state="agreed").count()),
        "assessors": str(choice.assessors.exclude(done_at=None).count()),
    }
    private = {"person": str(candidate.person_id), "reasons": reasons}
    enter(
        acting=acting, act="formation.choice.decide", subject=choice, facts=facts, private=private
    )
    return choice
