"""The paper follows the record: written when the order is put forward, anew when it changes."""

from __future__ import annotations

from django.db import transaction

from phakhi.appointments.checking import Level, check_order
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.services.holding import hold, keep
from phakhi.appointments.services.papering import write_paper
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise


@transaction.atomic
def put_forward(
    *, acting: Acting, order: AppointmentOrder, waiver: str = "", seen: int | None = None
) -> AppointmentOrder:
    """The check stands before the paper: what is grave needs a reason, and it is kept."""
    authorise(is_appointing_office(acting) and order.province_id == acting.province.pk)
    hold(order, seen)
    if order.state != "drafted":
        raise WrongState("order_stands")
    found = check_order(order)
    if any(one.level == Level.BLOCKS for one in found):
        raise WrongState("order_blocked")
    grave = sorted({one.key for one in found if one.level == Level.GRAVE})
    if grave and not waiver.strip():
        raise BadInput("waiver_needed", field="waiver")
    keep(order, waiver=waiver.strip()[:1000] if grave else "", waived=grave)
    write_paper(acting, order)
    events.record(acting, "appointments.order.put_forward", order, {"waived": grave})
    return order
