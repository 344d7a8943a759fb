"""One body asks another; the reply comes back to the next agenda of the body that asked (R053)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem, Meeting, Resolution
from phakhi.undertakings.codes import next_number
from phakhi.undertakings.models import BodyReferral
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.services.facts import announce_referral
from phakhi.undertakings.services.steps import keep_step, move, said


@transaction.atomic
def refer(
    *,
    acting: Acting,
    source: Body,
    target: Body,
    question: str,
    reply_due_on: date | None,
    item: AgendaItem | None = None,
    resolution: Resolution | None = None,
    is_public: bool = True,
) -> BodyReferral:
    authorise(can_propose(acting, source))
    until = _checked(source, target, reply_due_on)
    year = fiscal_year(timezone.localdate())
    row = BodyReferral.objects.create(
        province=acting.province,
        source=source,
        target=target,
        item=item,
        resolution=resolution,
        number=next_number(BodyReferral, year, source=source),
        fiscal_year=year,
        question=said(question, "text_needed", "question"),
        reply_due_on=until,
        is_public=is_public,
        sent_by=acting.person_id,
    )
    keep_step(acting, row, "send")
    announce_referral(acting, row, "sent")
    return row


@transaction.atomic
def answer_referral(
    *, acting: Acting, referral: BodyReferral, act: str, reply: str = "", seen: int | None = None
) -> BodyReferral:
    """`act`: take_up (work begins), reply, refuse; the last two must say something."""
    more: dict[str, Any] = {}
    if act != "take_up":
        text = said(reply, "reply_needed", "reply")
        more = {"reply": text, "replied_on": timezone.localdate()}
    move(acting, referral, act, seen=seen, **more)
    announce_referral(acting, referral, referral.state)
    return referral


@transaction.atomic
def withdraw_referral(
    *, acting: Acting, referral: BodyReferral, reason: str, seen: int | None = None
) -> BodyReferral:
    move(acting, referral, "withdraw", seen=seen, reason=said(reason, field="reason"))
    announce_referral(acting, referral, "withdrawn")
    return referral


@transaction.atomic
def note_reply(
    *,
    acting: Acting,
    referral: BodyReferral,
    meeting: Meeting | None = None,
    seen: int | None = None,
) -> BodyReferral:
    """The body that asked has heard the reply."""
    move(acting, referral, "note", seen=seen, noted_at=meeting)
    announce_referral(acting, referral, "noted")
    return referral


def _checked(source: Body, target: Body, reply_due_on: date | None) -> date:
    if source.pk == target.pk:
        raise BadInput("referral_to_itself", field="target")
    if target.state != "active" or target.is_outside:
        raise BadInput("referral_to_a_body_at_work", field="target")
    if reply_due_on is None:
        raise BadInput("due_day_needed", field="reply_due_on")
    if reply_due_on < timezone.localdate():
        raise BadInput("day_is_past", field="reply_due_on")
    return reply_due_on
