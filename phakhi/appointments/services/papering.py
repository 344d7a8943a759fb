"""The order's paper is made from the record, and written anew when the record changes."""

from __future__ import annotations

from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.services.holding import keep
from phakhi.appointments.texts import order_content
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState
from phakhi.papers.services import draft_paper, redraft_paper


def write_paper(acting: Acting, order: AppointmentOrder) -> None:
    if _living(order):
        redraft(acting, order)
    else:
        _draft(acting, order)


def redraft(acting: Acting, order: AppointmentOrder) -> None:
    """Within the service that changed the record."""
    if not _living(order) or order.paper is None:
        return
    paper = order.paper
    if paper.is_public != order.is_public:
        paper.is_public = order.is_public
        paper.save(update_fields=["is_public"])
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
