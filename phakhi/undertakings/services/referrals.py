"""One body asks another; the reply comes back to the next agenda of the body that asked (R053)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput
from phakhi.core.fiscal import fiscal_year
from phakhi.core.permissions import authorise
from phakhi.meetings.models import AgendaItem, Resolution
from phakhi.undertakings.codes import next_number
from phakhi.undertakings.models import BodyReferral
from phakhi.undertakings.permissions import can_propose
from phakhi.undertakings.services.steps import keep_step, said
from phakhi.undertakings.services.told import announce_referral


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
