"""Agencies are asked for names and answer; the signed order goes out to those it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, TypeAlias

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.appointments.letters import forwarding_letter, names_letter
from phakhi.appointments.models import AppointmentOrder, Forwarding, GivenName, NamesRequest, Via
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.services.holding import as_office, hold, keep, move
from phakhi.appointments.states import ISSUED
from phakhi.bodies.models import Body
from phakhi.core import events, links
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.files import SCANS, keep_upload
from phakhi.core.permissions import authorise
from phakhi.papers.models import Paper
from phakhi.papers.services import draft_paper
from phakhi.parties.models import Party

AGENCY: Final = "appointments.names"
MOST_NAMES: Final = 50
Upload: TypeAlias = "UploadedFile[Any]"


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
def answer_names(
    *,
    acting: Acting,
    request: NamesRequest,
    names: Sequence[dict[str, str]],
    speaker: str = "",
    via: str = Via.SIGNED,
    upload: Upload | None = None,
    seen: int | None = None,
) -> NamesRequest:
    """`names` are rows of title, name, post_title, phone. The office needs the agency's paper."""
    hold(request, seen)
    rows = [row for row in names if row.get("name", "").strip()]
    if not rows or len(rows) > MOST_NAMES:
        raise BadInput("names_needed", field="names", limit=MOST_NAMES)
    scan = None
    if not acting.represents(request.party_id):
        authorise(is_appointing_office(acting))
        if upload is None:
            raise BadInput("paper_needed", field="scan")
        scan = keep_upload(acting=acting, upload=upload, kinds=SCANS, purpose="appointments.names")
    given = {
        "answered_at": timezone.now(),
        "answered_by": acting.person_id,
        "answered_via": Via.PAPER if scan else via,
        "speaker": speaker.strip()[:200],
        "scan": scan,
    }
    move(acting, request, "answer", **given)
    request.names.filter(nomination=None).delete()
    first = request.names.count() + 1
    GivenName.objects.bulk_create(
        GivenName(province=request.province, request=request, place=place, **_clean(row))
        for place, row in enumerate(rows, first)
    )
    events.record(acting, "appointments.names.answered", request, {"names": len(rows)})
    return request


def _clean(row: dict[str, str]) -> dict[str, str]:
    limits = {"title": 60, "name": 250, "post_title": 250, "phone": 40}
    return {key: " ".join(row.get(key, "").split())[:limit] for key, limit in limits.items()}


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


@transaction.atomic
def forward_order(
    *, acting: Acting, order: AppointmentOrder, parties: Sequence[Party]
) -> list[Forwarding]:
    """Who has a letter already gets none twice."""
    authorise(is_appointing_office(acting) and order.province_id == acting.province.pk)
    if order.state not in ISSUED:
        raise WrongState("order_not_signed")
    there = set(order.forwardings.values_list("party", flat=True))
    fresh = [party for party in parties if party.pk not in there]
    return [_forward(acting, order, party) for party in fresh]


def _forward(acting: Acting, order: AppointmentOrder, party: Party) -> Forwarding:
    row = Forwarding.objects.create(province=order.province, order=order, party=party)
    content = forwarding_letter(row)
    row.paper = draft_paper(
        acting=acting,
        kind="forwarding_letter",
        title=content.subject,
        content=content,
        subject=row,
    )
    row.save(update_fields=["paper"])
    events.record(acting, "appointments.order.forwarded", order)
    return row
