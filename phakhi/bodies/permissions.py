"""Who may see and change bodies and seats (each view predicate ⇔ its `visible_to`)."""

from __future__ import annotations

from phakhi.bodies.keeping import is_office, keeps_body
from phakhi.bodies.models import Body, BodyResource, Seat, SeatRule, SeatTerm
from phakhi.core.acting import Acting, Role
from phakhi.core.permissions import same_province, views


@views(Body)
def can_view_body(acting: Acting, body: Body) -> bool:
    return same_province(acting, body) and (acting.is_staff or body.state != "planned")


@views(SeatRule)
@views(BodyResource)
@views(Seat)
def can_view_of_body(acting: Acting, row: SeatRule | BodyResource | Seat) -> bool:
    return same_province(acting, row) and can_view_body(acting, row.body)


@views(SeatTerm)
def can_view_term(acting: Acting, term: SeatTerm) -> bool:
    return same_province(acting, term) and can_view_body(acting, term.seat.body)


def can_create_body(acting: Acting) -> bool:
    return acting.has(*Role.REGISTRARS)


def can_change_body(acting: Acting, body: Body) -> bool:
    return is_office(acting, body)


def can_keep_body(acting: Acting, body: Body) -> bool:
    return keeps_body(acting, body)


def can_seat(acting: Acting, body: Body) -> bool:
    """The office enters what an order says; the governor's signature does it by itself."""
    return same_province(acting, body) and acting.has(*Role.REGISTRARS, Role.GOVERNOR)


def can_see_targets(acting: Acting, body: Body) -> bool:
    """Women and young people among so few seats are told to the office and the secretary alone."""
    return keeps_body(acting, body)
