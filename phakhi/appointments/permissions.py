"""Who sees and makes nominations, orders and their letters (each predicate ⇔ `visible_to`)."""

from __future__ import annotations

from phakhi.appointments.models import (
    AppointmentOrder,
    Forwarding,
    GivenName,
    NamesRequest,
    Nomination,
    OrderLine,
)
from phakhi.appointments.states import ISSUED, is_nominee
from phakhi.bodies.keeping import is_office
from phakhi.bodies.models import Body
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views


@views(Nomination)
def can_view_nomination(acting: Acting, nomination: Nomination) -> bool:
    if not same_province(acting, nomination):
        return False
    if acting.is_staff or is_nominee(acting, nomination):
        return True
    proposed = acting.is_signed_in and nomination.proposed_by == acting.person_id
    return proposed or nomination.proposed_for_id in acting.party_ids


@views(AppointmentOrder)
def can_view_order(acting: Acting, order: AppointmentOrder) -> bool:
    if not same_province(acting, order):
        return False
    if acting.is_staff:
        return True
    mine = acting.is_signed_in and order.lines.filter(person__in=acting.own_parties).exists()
    return order.state in ISSUED and (order.is_public or mine)


@views(OrderLine)
def can_view_line(acting: Acting, line: OrderLine) -> bool:
    return same_province(acting, line) and can_view_order(acting, line.order)


@views(NamesRequest)
def can_view_request(acting: Acting, request: NamesRequest) -> bool:
    if not same_province(acting, request):
        return False
    asked = acting.represents(request.party_id) and request.state != "drafted"
    return acting.is_staff or asked


@views(GivenName)
def can_view_given_name(acting: Acting, name: GivenName) -> bool:
    if not same_province(acting, name):
        return False
    return acting.is_staff or acting.represents(name.request.party_id)


@views(Forwarding)
def can_view_forwarding(acting: Acting, forwarding: Forwarding) -> bool:
    if not same_province(acting, forwarding):
        return False
    is_out = forwarding.paper is not None and forwarding.paper.state == "issued"
    return acting.is_staff or (is_out and acting.represents(forwarding.party_id))


def is_appointing_office(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


def takes_orders(body: Body) -> bool:
    """A group that citizens lead has no order (R054); what sits elsewhere is appointed there."""
    return body.is_formal and not body.is_outside and body.state != "ended"


def can_nominate(acting: Acting, body: Body) -> bool:
    """The office; a signed-in member for itself or the partner it speaks for."""
    if not same_province(acting, body) or not takes_orders(body):
        return False
    return is_office(acting, body) or (acting.is_signed_in and body.state == "active")
