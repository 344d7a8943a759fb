"""An open call: published, applied to, scored by several, decided with reasons (R027)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from phakhi.core import events, versions
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.permissions import authorise
from phakhi.governance.models import (
    Application,
    Assessor,
    Criterion,
    GovernanceNetwork,
    NetworkMember,
    OpenCall,
    Score,
)
from phakhi.governance.models.calls import BEST
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.services.facts import announce_call
from phakhi.governance.services.membership import invite_member
from phakhi.governance.work_states import APPLICATION_FLOW, CALL_FLOW
from phakhi.networks.models import Actor
from phakhi.networks.states import State, speaks_for
from phakhi.parties.models import Party


@transaction.atomic
def create_call(
    *,
    acting: Acting,
    network: GovernanceNetwork,
    values: Mapping[str, Any],
    criteria: Sequence[tuple[str, int]],
) -> OpenCall:
    authorise(can_coordinate(acting, network))
    if not criteria:
        raise BadInput("call_without_criteria")
    GovernanceNetwork.objects.select_for_update(of=("self",)).get(pk=network.pk)
    last = network.calls.aggregate(last=Max("number"))["last"] or 0
    call = OpenCall.objects.create(
        province=acting.province, network=network, number=last + 1, **values
    )
    for place, (label, weight) in enumerate(criteria, start=1):
        Criterion.objects.create(
            province=acting.province, call=call, place=place, label=label, weight=weight
        )
    events.record(acting, "governance.call.created", call)
    return call


@transaction.atomic
def move_call(
    *, acting: Acting, call: OpenCall, act: str, seen: int | None = None, **more: Any
) -> OpenCall:
    """Opened, closed for assessment, cancelled; the decision has its own door."""
    if act == "assess" and not call.assessors.exists():
        raise WrongState("call_without_assessors")
    CALL_FLOW.move(acting, call, act)
    versions.claim(call, call.version if seen is None else seen)
    for name, value in {"state_since": timezone.now(), **more}.items():
        setattr(call, name, value)
    call.save(update_fields=["state", "state_since", *more])
    announce_call(acting, call, act)
    return call


@transaction.atomic
def add_assessor(*, acting: Acting, call: OpenCall, person: Party) -> Assessor:
    authorise(can_coordinate(acting, call.network))
    if call.state not in ("draft", "open"):
        raise WrongState("call_assessed_already")
    found, _made = Assessor.objects.get_or_create(
        call=call, person=person, defaults={"province": acting.province}
    )
    events.record(acting, "governance.call.assessor_named", call)
    return found


@transaction.atomic
def apply_to_call(
    *, acting: Acting, call: OpenCall, actor: Actor, motivation: str, conflict: str = ""
) -> Application:
    """`conflict` is the applicant's declaration; empty says there is none."""
    authorise(speaks_for(acting, actor) and call.province_id == acting.province.pk)
    if not call.takes_applications:
        raise WrongState("call_not_open")
    if actor.state != State.VERIFIED:
        raise WrongState("member_not_verified")
    try:
        with transaction.atomic():
            application = Application.objects.create(
                province=acting.province,
                call=call,
                actor=actor,
                motivation=motivation,
                conflict=conflict,
                applied_by=acting.person_id,
            )
    except IntegrityError:
        raise WrongState("applied_already") from None
    events.record(acting, "governance.application.submitted", application)
    return application


@transaction.atomic
def withdraw_application(*, acting: Acting, application: Application) -> Application:
    _move_application(acting, application, "withdraw")
    events.record(acting, "governance.application.withdrawn", application)
    return application


@transaction.atomic
def score_application(
    *, acting: Acting, application: Application, points: Mapping[UUID, int]
) -> None:
    """One's own sheet, until it is handed in; nobody scores an own application."""
    assessor = own_sheet(acting, application.call)
    if speaks_for(acting, application.actor):
        raise Forbidden("assessor_is_applicant")
    criteria = {criterion.pk for criterion in application.call.criteria.all()}
    if set(points) != criteria or not all(0 <= given <= BEST for given in points.values()):
        raise BadInput("score_every_criterion")
    for criterion, given in points.items():
        Score.objects.update_or_create(
            assessor=assessor,
            application=application,
            criterion_id=criterion,
            defaults={"points": given},
            create_defaults={"points": given, "province": acting.province},
        )


@transaction.atomic
def hand_in_sheet(*, acting: Acting, call: OpenCall) -> Assessor:
    assessor = own_sheet(acting, call)
    scored = assessor.scores.values("application").distinct().count()
    if scored < call.applications.filter(state="submitted").count():
        raise WrongState("sheet_not_full")
    assessor.finished_at = timezone.now()
    assessor.save(update_fields=["finished_at"])
    events.record(acting, "governance.call.sheet_handed_in", call)
    return assessor


@transaction.atomic
def decide_call(
    *,
    acting: Acting,
    call: OpenCall,
    selected: Collection[UUID],
    reasons: Mapping[UUID, str],
    record: str,
    answer_due_on: date | None = None,
    seen: int | None = None,
) -> list[NetworkMember]:
    """Every applicant gets a reason; the selected ones are invited: they still may say no."""
    if call.assessors.filter(finished_at=None).exists():
        raise WrongState("sheets_missing")
    waiting = list(call.applications.filter(state="submitted").select_related("actor__party"))
    chosen = [one for one in waiting if one.pk in selected]
    if len(chosen) > call.seats:
        raise BadInput("call_too_many", seats=call.seats)
    if not record.strip() or not all(reasons.get(one.pk, "").strip() for one in waiting):
        raise BadInput("reason_needed")
    for one in waiting:
        act = "select" if one in chosen else "pass_over"
        _move_application(acting, one, act, reasons[one.pk])
    done = {"record": record, "decided_on": timezone.localdate()}
    move_call(acting=acting, call=call, act="decide", seen=seen, **done)
    return [_invite(acting, call, one, answer_due_on) for one in chosen]


def own_sheet(acting: Acting, call: OpenCall) -> Assessor:
    mine = call.assessors.filter(person=acting.person_id)
    found: Assessor | None = mine.first() if acting.is_signed_in else None
    if found is None or call.state != "assessing":
        raise Forbidden("not_an_assessor")
    if found.finished_at:
        raise WrongState("sheet_handed_in")
    return found


def _invite(acting: Acting, call: OpenCall, one: Application, until: date | None) -> NetworkMember:
    """Whoever was invited meanwhile, or is a member, is left as it is."""
    there = call.network.members.filter(actor=one.actor, state__in=("invited", "active")).first()
    return there or invite_member(
        acting=acting,
        network=call.network,
        actor=one.actor,
        answer_due_on=until,
        purpose_note=call.title,
    )


def _move_application(acting: Acting, application: Application, act: str, reason: str = "") -> None:
    APPLICATION_FLOW.move(acting, application, act)
    versions.claim(application, application.version)
    application.state_since, application.reason = timezone.now(), reason
    application.save(update_fields=["state", "state_since", "reason"])
