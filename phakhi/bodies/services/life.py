"""A body begins to work and ends; its chairs and terms end with it."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.bodies.acts import announce_body
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.services.terms import cut_short
from phakhi.bodies.states import BODY_FLOW
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput


@transaction.atomic
def move_body(*, acting: Acting, body: Body, act: str, on: date | None = None) -> Body:
    """`on`: the first day at work, or the first day no longer."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    BODY_FLOW.move(acting, body, act)
    on = on or timezone.localdate()
    if on > timezone.localdate():
        raise BadInput("body_day_to_come", field="on")
    if act == "establish":
        body.established_on = body.established_on or on
    else:
        _end(acting, body, on)
    body.version += 1
    body.save()
    announce_body(acting, body, act)
    return body


def _end(acting: Acting, body: Body, on: date) -> None:
    terms = SeatTerm.objects.filter(seat__body=body)
    if body.established_on and on < body.established_on:
        raise BadInput("body_ends_before_it_began", field="on")
    if terms.filter(since__range=(on, timezone.localdate())).exists():
        raise BadInput("body_filled_later", field="on")
    body.ended_on = on
    terms.filter(since__gt=on).delete()  # entered ahead: they will not begin
    cut_short(acting, terms, on, _("The body ended"))
    Seat.objects.filter(body=body, ended_on=None).update(
        ended_on=max(on, (body.established_on or on) + timedelta(days=1))
    )
