"""The paper follows the record: written when the order is put forward, anew when it changes."""

from __future__ import annotations

from django.db import transaction

from phakhi.appointments.checking import Level, check_order
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.services.holding import hold, keep
from phakhi.appointments.texts import order_content
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.papers.services import draft_paper, redraft_paper


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
    redraft(acting, order) if _living(order) else _draft(acting, order)
    events.record(acting, "appointments.order.put_forward", order, {"waived": grave})
    return order


def redraft(acting: Acting, order: AppointmentOrder) -> None:
    """Within the service that changed the record."""
    if not _living(order) or order.paper is None:
        return
    paper = order.paper
    redraft_paper(
        acting=acting,
        paper=paper,
        title=order.title,
        content=order_content(order),
        seen=paper.version,
    )


def refuse_if_on_its_way(order: AppointmentOrder) -> None:
    if order.paper is not None and order.paper.state in ("circulating", "ready"):
        raise WrongState("order_on_its_way")


def _living(order: AppointmentOrder) -> bool:
    return order.paper is not None and order.paper.state != "withdrawn"


def _draft(acting: Acting, order: AppointmentOrder) -> None:
    paper = draft_paper(
        acting=acting,
        kind="order",
        title=order.title,
        content=order_content(order),
        subject=order,
        is_public=order.is_public,
    )
    keep(order, paper=paper)
