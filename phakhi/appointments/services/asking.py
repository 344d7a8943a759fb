"""Agencies are asked for names by letter, reminded, and nothing more is expected of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.appointments.letters import names_letter
from phakhi.appointments.models import NamesRequest
from phakhi.appointments.permissions import is_appointing_office, takes_orders
from phakhi.appointments.services.holding import as_office, hold, keep, move
from phakhi.bodies.models import Body
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.papers.models import Paper
from phakhi.papers.services import draft_paper
from phakhi.parties.models import Party

AGENCY: Final = "appointments.names"


@transaction.atomic
def ask_names(
    *,
    acting: Acting,
    body: Body,
    parties: Sequence[Party],
    answer_due_on: date,
    wanted: int = 1,
    text: str = "",
) -> list[NamesRequest]:
    """One letter to each agency; each goes its own way up the chain."""
    authorise(is_appointing_office(acting) and body.province_id == acting.province.pk)
    if not takes_orders(body):
        raise WrongState("body_without_orders")
    if not parties:
        raise BadInput("agency_needed", field="parties")
    if answer_due_on <= timezone.localdate():
        raise BadInput("due_in_past", field="answer_due_on")
    common = {"body": body, "wanted": wanted, "text": text, "answer_due_on": answer_due_on}
    return [_ask(acting, party, common) for party in parties]


def _ask(acting: Acting, party: Party, common: dict[str, Any]) -> NamesRequest:
    request = NamesRequest(province=acting.province, party=party, **common)
    try:
        with transaction.atomic():
            request.save(force_insert=True)
    except IntegrityError as error:
        if "names_asked_once" not in str(error):
            raise
        raise WrongState("agency_asked_already", name=party.name) from error
    content = names_letter(request)
    paper = draft_paper(
        acting=acting, kind="names_letter", title=content.subject, content=content, subject=request
    )
    keep(request, paper=paper)
    events.record(acting, "appointments.names.drafted", request)
    return request


def names_sent(acting: Acting, paper: Paper) -> None:
    """In the transaction that issues the letter."""
    request = NamesRequest.objects.get(paper=paper)
    hold(request)
    move(as_office(acting), request, "send")
    events.record(acting, "appointments.names.sent", request)


def names_link(*, acting: Acting, request: NamesRequest, days: int = 45) -> str:
    authorise(is_appointing_office(acting) and request.province_id == acting.province.pk)
    if request.state != "sent":
        raise WrongState("letter_not_out")
    return links.issue(acting=acting, purpose=AGENCY, subject=request, days=days)


@transaction.atomic
def remind_agency(*, acting: Acting, request: NamesRequest) -> NamesRequest:
    hold(request)
    move(acting, request, "remind", reminded_on=timezone.localdate())
    events.record(acting, "appointments.names.reminded", request)
    return request


@transaction.atomic
def close_request(
    *, acting: Acting, request: NamesRequest, seen: int | None = None
) -> NamesRequest:
    hold(request, seen)
    move(acting, request, "close")
    events.record(acting, "appointments.names.closed", request)
    return request
