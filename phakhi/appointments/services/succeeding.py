"""Many seats change hands at once, in October and April: one order a body, or one for all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import Q

from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.services.drafting import draft_order
from phakhi.appointments.services.lines import Line
from phakhi.appointments.states import IN_FORCE
from phakhi.bodies.models import Body
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput


@transaction.atomic
def succeed(
    *,
    acting: Acting,
    lines: Sequence[Line],
    combined: bool = False,
    effective_on: date | None = None,
) -> list[AppointmentOrder]:
    """All drafts or none; a body with an order in force gets an amendment of it."""
    if not lines:
        raise BadInput("successors_needed")
    if combined:
        return [draft_order(acting=acting, lines=lines, effective_on=effective_on)]
    by_body: dict[Body, list[Line]] = defaultdict(list)
    for line in lines:
        by_body[line.seat.body].append(line)
    return [
        _one(acting, body, sorted(its, key=lambda line: line.seat.place), effective_on)
        for body, its in by_body.items()
    ]


def _one(acting: Acting, body: Body, lines: Sequence[Line], day: date | None) -> AppointmentOrder:
    earlier = standing_order(body)
    kind = OrderKind.AMEND if earlier else OrderKind.APPOINT
    return draft_order(
        acting=acting, body=body, kind=kind, replaces=earlier, lines=lines, effective_on=day
    )


def standing_order(body: Body) -> AppointmentOrder | None:
    """The order the body rests on now, its own or one for several: the latest in force."""
    shared = Q(body=None, lines__seat__body=body)
    orders = AppointmentOrder.objects.filter(Q(body=body) | shared, state__in=IN_FORCE)
    founding = orders.filter(kind__in=(OrderKind.APPOINT, OrderKind.REPLACE)).distinct()
    found: AppointmentOrder | None = founding.order_by("-effective_on", "-created_at").first()
    return found
