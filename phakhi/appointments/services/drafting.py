"""An order is begun, its text and lines change while it is a draft, or it is given up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError, transaction

from phakhi.appointments.first_words import first_basis, first_reason, first_title
from phakhi.appointments.models import AppointmentOrder, OrderKind
from phakhi.appointments.permissions import is_appointing_office, takes_orders
from phakhi.appointments.services.holding import hold, keep, move
from phakhi.appointments.services.lines import Line, add_lines, everybody_leaves
from phakhi.appointments.services.papering import redraft, refuse_if_on_its_way
from phakhi.appointments.states import IN_FORCE
from phakhi.bodies.models import Body
from phakhi.core import events
from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, WrongState
from phakhi.core.permissions import authorise
from phakhi.papers.services import withdraw_paper

FIELDS = frozenset(
    {"title", "reason", "basis", "duties", "effective_on", "expires_on", "is_public"}
)


@transaction.atomic
def draft_order(
    *,
    acting: Acting,
    body: Body | None = None,
    kind: str = OrderKind.APPOINT,
    replaces: AppointmentOrder | None = None,
    lines: Sequence[Line] = (),
    **values: Any,
) -> AppointmentOrder:
    """Its words come from the record; the office edits them. One draft replaces another once."""
    authorise(is_appointing_office(acting))
    _check_earlier(acting, kind, replaces)
    order = AppointmentOrder(province=acting.province, kind=kind, replaces=replaces)
    order.body = body or (replaces.body if replaces else None)
    _check_body(order)
    order.drafted_by, order.is_demo = acting.person_id, acting.province.is_demo
    _fill(order, _first_words(order) | values)
    _save_once(order)
    add_lines(order, lines)
    if kind == OrderKind.REVOKE and not lines:
        everybody_leaves(order)
    events.record(acting, "appointments.order.drafted", order, {"kind": kind})
    return order


@transaction.atomic
def change_order(
    *, acting: Acting, order: AppointmentOrder, seen: int, **values: Any
) -> AppointmentOrder:
    """The paper, where there is one already, is written anew with it."""
    _open_for_change(acting, order, seen)
    _fill(order, values)
    keep(order, **{name: getattr(order, name) for name in values})
    redraft(acting, order)
    events.record(acting, "appointments.order.changed", order, {"fields": sorted(values)})
    return order


@transaction.atomic
def put_lines(
    *, acting: Acting, order: AppointmentOrder, lines: Sequence[Line], seen: int
) -> AppointmentOrder:
    """Added behind those that stand; a seat stands once on an order."""
    _open_for_change(acting, order, seen)
    add_lines(order, lines)
    keep(order, title=order.title)
    redraft(acting, order)
    events.record(acting, "appointments.order.lines_added", order, {"lines": len(lines)})
    return order


@transaction.atomic
def remove_line(
    *, acting: Acting, order: AppointmentOrder, place: int, seen: int
) -> AppointmentOrder:
    _open_for_change(acting, order, seen)
    if not order.lines.filter(place=place).delete()[0]:
        raise WrongState("line_gone")
    keep(order, title=order.title)
    redraft(acting, order)
    events.record(acting, "appointments.order.line_removed", order)
    return order


@transaction.atomic
def withdraw_order(
    *, acting: Acting, order: AppointmentOrder, why: str, seen: int | None = None
) -> AppointmentOrder:
    """A draft is given up, and the paper with it; its number, if it had one, is void."""
    if not why.strip():
        raise BadInput("reason_needed", field="reason")
    hold(order, seen)
    move(acting, order, "withdraw")
    if order.paper and order.paper.state not in ("issued", "withdrawn"):
        withdraw_paper(acting=acting, paper=order.paper, why=why)
    events.record(acting, "appointments.order.withdrawn", order)
    return order


def _open_for_change(acting: Acting, order: AppointmentOrder, seen: int) -> None:
    authorise(is_appointing_office(acting) and order.province_id == acting.province.pk)
    hold(order, seen)
    if order.state != "drafted":
        raise WrongState("order_stands")
    refuse_if_on_its_way(order)


def _check_earlier(acting: Acting, kind: str, replaces: AppointmentOrder | None) -> None:
    if kind not in OrderKind.values or (kind == OrderKind.APPOINT) != (replaces is None):
        raise BadInput("order_kind_needs_earlier", field="kind")
    if replaces is None:
        return
    authorise(replaces.province_id == acting.province.pk)
    if replaces.state not in ("signed", *IN_FORCE):
        raise WrongState("order_not_in_force")


def _check_body(order: AppointmentOrder) -> None:
    body = order.body
    if body is None:
        return
    authorise(body.province_id == order.province_id)
    if order.kind != OrderKind.REVOKE and not takes_orders(body):
        raise WrongState("body_without_orders")


def _first_words(order: AppointmentOrder) -> dict[str, Any]:
    body, kind = order.body, order.kind
    is_whole = kind in (OrderKind.APPOINT, OrderKind.REPLACE)
    return {
        "title": first_title(kind, body),
        "reason": first_reason(kind, body),
        "basis": first_basis(body),
        "duties": body.powers if body and is_whole else "",
    }


def _fill(order: AppointmentOrder, values: dict[str, Any]) -> None:
    if unknown := values.keys() - FIELDS:
        raise BadInput(fields=sorted(unknown))
    for name, value in values.items():
        setattr(order, name, value)
    order.title = " ".join(order.title.split())
    if not order.title:
        raise BadInput("title_needed", field="title")
    if len(order.title) > 400:
        raise BadInput("title_too_long", field="title", limit=400)
    begins, ends = order.effective_on, order.expires_on
    if begins and ends and ends <= begins:
        raise BadInput("order_ends_before_it_begins", field="expires_on")


def _save_once(order: AppointmentOrder) -> None:
    try:
        with transaction.atomic():
            order.save(force_insert=True)
    except IntegrityError as error:
        if "order_replaced_once" not in str(error):
            raise
        raise WrongState("order_replaced_already") from error
