"""What an order does to the seats, on the day it takes effect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from phakhi.appointments.checking.numbers import term_numbers
from phakhi.appointments.ends import until_of
from phakhi.appointments.families import family
from phakhi.appointments.models import Act, AppointmentOrder, OrderKind, OrderLine
from phakhi.appointments.services.holding import hold, move
from phakhi.bodies.models import SeatTerm
from phakhi.bodies.services import end_term, fill_seat
from phakhi.core.acting import Acting
from phakhi.core.errors import WrongState

RELATED = ("seat__body__province", "seat__province", "person", "party", "post", "nomination")


def seat_lines(acting: Acting, order: AppointmentOrder) -> tuple[int, int]:
    """How many terms ended and how many began."""
    if order.effective_on is None:
        raise WrongState("order_blocked")
    day, lines = order.effective_on, list(order.lines.select_related(*RELATED))
    numbers = term_numbers(lines, day)
    ended = _end_of_earlier(acting, order, day)
    sitting = _sitting(lines, day)
    for line in lines:
        if term := sitting.get(line.seat_id):
            ended += _end(acting, order, term, day)
        if line.act == Act.SEAT:
            _fill(acting, order, line, day, numbers[line.pk])
    return ended, sum(line.act == Act.SEAT for line in lines)


def _end_of_earlier(acting: Acting, order: AppointmentOrder, day: date) -> int:
    """A replacement or revocation ends everybody the earlier order and its amendments seated."""
    if order.replaces is None or order.kind == OrderKind.AMEND:
        return 0
    terms = SeatTerm.objects.filter(order_id__in=family(order.replaces)).on(day)
    return sum(_end(acting, order, term, day) for term in terms.select_related("seat__body"))


def _sitting(lines: Sequence[OrderLine], day: date) -> dict[UUID, SeatTerm]:
    terms = SeatTerm.objects.filter(seat__in={line.seat_id for line in lines}).on(day)
    return {term.seat_id: term for term in terms.select_related("seat__body__province")}


def _end(acting: Acting, order: AppointmentOrder, term: SeatTerm, day: date) -> int:
    why = f"ตามคำสั่งที่ {order.number_text}"
    end_term(acting=acting, term=term, until=day, why=why[:250], ended_by=order.pk)
    return 1


def _fill(acting: Acting, order: AppointmentOrder, line: OrderLine, day: date, number: int) -> None:
    fill_seat(
        acting=acting,
        seat=line.seat,
        since=day,
        until=until_of(order, line, day),
        person=line.person,
        party=line.party,
        post=line.post,
        order_id=order.pk,
        number=number,
    )
    nomination = line.nomination
    if nomination is not None and nomination.state in ("accepted", "cleared"):
        hold(nomination)
        if nomination.state == "accepted":
            move(acting, nomination, "clear", checked_by=acting.person_id)
        move(acting, nomination, "seat")
