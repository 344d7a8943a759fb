"""Until when an order is in force, and whom it seats sits; each is the first day no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from phakhi.appointments.models import AppointmentOrder, OrderKind, OrderLine
from phakhi.bodies.lasting import years_on


def until_of(order: AppointmentOrder, line: OrderLine, day: date) -> date | None:
    """What the line says, else a term of the body, and never longer than the order is in force."""
    years = 0 if line.seat.kind == "ex_officio" else line.seat.body.term_years
    ends = [line.until or (years_on(day, years) if years else None), end_of(order)]
    return min((end for end in ends if end), default=None)


def end_of(order: AppointmentOrder) -> date | None:
    """An amendment ends with the order it amends."""
    return min((one.expires_on for one in _and_above(order) if one.expires_on), default=None)


def _and_above(order: AppointmentOrder) -> Iterator[AppointmentOrder]:
    yield order
    if order.kind == OrderKind.AMEND and order.replaces is not None:
        yield from _and_above(order.replaces)
