"""Requests of data subjects: entered, answered within 30 days, refused only with a reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.accounts.models import REQUEST_FLOW, RequestChannel, RoleGrant, SubjectRequest
from phakhi.accounts.models.subjects import DAYS_TO_ANSWER
from phakhi.accounts.permissions import can_keep_subject_requests
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.models import StoredFile
from phakhi.core.permissions import authorise, same_province
from phakhi.core.registry import SUBJECT_RECORDS
from phakhi.ledger.services import enter, forget_person
from phakhi.parties.models import Party, PostTerm


@transaction.atomic
def enter_request(
    *,
    acting: Acting,
    kind: str,
    channel: str,
    requester: str,
    received_on: date,
    person: Party | None = None,
    contact: str = "",
    details: str = "",
    scan: StoredFile | None = None,
) -> SubjectRequest:
    """By an officer for who came or wrote; by the person on the website."""
    is_own = person is not None and person.pk == acting.person_id and channel == RequestChannel.WEB
    authorise(is_own or can_keep_subject_requests(acting))
    if person and not same_province(acting, person):
        raise BadInput
    if received_on > timezone.localdate():
        raise BadInput("received_later")
    request = SubjectRequest.objects.create(
        province=acting.province,
        kind=kind,
        channel=channel,
        person=person,
        requester=requester,
        contact=contact,
        details=details,
        received_on=received_on,
        due_on=received_on + timedelta(days=DAYS_TO_ANSWER),
        officer_id=None if is_own else acting.person_id,
        scan=scan,
    )
    events.record(acting, "accounts.subject_request_entered", request, {"kind": kind})
    return request


@transaction.atomic
def name_subject(*, acting: Acting, request: SubjectRequest, person: Party) -> SubjectRequest:
    """Once identity has been checked: whom the request of the counter is about."""
    authorise(can_keep_subject_requests(acting) and same_province(acting, request))
    request = SubjectRequest.objects.select_for_update().get(pk=request.pk)
    if request.person_id or request.closed_at:
        raise WrongState
    if not (person.is_person and same_province(acting, person)) or person.erased_at:
        raise BadInput("erase_whom")
    request.person = person
    request.save(update_fields=["person"])
    events.record(acting, "accounts.subject_named", request)
    return request


@transaction.atomic
def close_request(
    *, acting: Acting, request: SubjectRequest, act: str, answer: str
) -> SubjectRequest:
    """`act` is `answer` or `refuse`; a refusal without a reason is not saved."""
    request = SubjectRequest.objects.select_for_update().get(pk=request.pk)
    REQUEST_FLOW.move(acting, request, act)
    if act == "refuse" and not answer.strip():
        raise BadInput("reason_missing")
    request.answer, request.closed_at = answer, timezone.now()
    request.officer_id = acting.person_id
    request.save()
    days = (timezone.localdate() - request.received_on).days
    facts = {"kind": request.kind, "outcome": request.state, "days": str(days)}
    enter(acting=acting, act="accounts.subject_request_closed", subject=request, facts=facts)
    return request


def export_subject(person: Party) -> dict[str, Any]:
    """Everything every room holds on the person, for the person."""
    return {room: records.export(person.pk) for room, records in SUBJECT_RECORDS.items()}


@transaction.atomic
def erase_subject(*, acting: Acting, request: SubjectRequest) -> SubjectRequest:
    """A tombstone stays: totals and the ledger are the same before and after."""
    person = request.person
    authorise(can_keep_subject_requests(acting) and acting.stepped_up, "step_up_first")
    if person is None or request.kind != "erase" or person.erased_at:
        raise WrongState("erase_whom")
    _refuse_in_office(person)
    request = close_request(acting=acting, request=request, act="answer", answer="ลบแล้ว · Erased")
    for records in SUBJECT_RECORDS:
        records.erase(person.pk)
    forget_person(person.pk)
    request.refresh_from_db()
    return request


def _refuse_in_office(person: Party) -> None:
    """Whoever holds a post or role today leaves it first: public duty outlasts the wish (s.33)."""
    today = timezone.localdate()
    in_post = PostTerm.objects.on(today).filter(person=person).exists()
    if in_post or RoleGrant.objects.on(today).filter(person=person).exists():
        raise WrongState("erase_in_office")
