"""A body begins to work and ends; its chairs and terms end with it."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from phakhi.bodies.acts import announce_body
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.states import BODY_FLOW
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput


@transaction.atomic
def move_body(*, acting: Acting, body: Body, act: str, on: date | None = None) -> Body:
    """`on`: the first day at work, or the first day no longer."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    BODY_FLOW.move(acting, body, act)
    on = on or timezone.localdate()
    if act == "establish":
        body.established_on = body.established_on or on
    else:
        _end(body, on)
    body.version += 1
    body.save()
    announce_body(acting, body, act)
    return body


def _end(body: Body, on: date) -> None:
    if body.established_on and on < body.established_on:
        raise BadInput("body_ends_before_it_began", field="on")
    body.ended_on = on
    terms = SeatTerm.objects.filter(seat__body=body)
    terms.filter(since__gte=on).delete()
    running = terms.filter(Q(until=None) | Q(until__gt=on))
    running.update(until=on, ends_because=_("The body ended"))
    Seat.objects.filter(body=body, ended_on=None).update(
        ended_on=max(on, (body.established_on or on) + timedelta(days=1))
    )
