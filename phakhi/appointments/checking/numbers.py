"""Which term in a row somebody would sit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from phakhi.appointments.ends import until_of
from phakhi.appointments.models import OrderLine
from phakhi.bodies.models import SeatTerm

GAP = timedelta(days=92)


def term_numbers(lines: Sequence[OrderLine], day: date) -> dict[UUID, int]:
    """One more than the term just before it on this body.

    A term cut short by the order goes on, unless the order gives a longer one.
    """
    persons = {line.person_id for line in lines if line.person_id}
    bodies = {line.seat.body_id for line in lines}
    before = SeatTerm.objects.filter(seat__body__in=bodies, person__in=persons, since__lt=day)
    last = {
        (t.seat.body_id, t.person_id): t for t in before.select_related("seat").order_by("since")
    }
    return {
        line.pk: _number(
            last.get((line.seat.body_id, line.person_id)), day, until_of(line.order, line, day)
        )
        for line in lines
    }


def _number(last: SeatTerm | None, day: date, until: date | None) -> int:
    if last is None or (last.until is not None and last.until < day - GAP):
        return 1
    runs_on = last.until is None or last.until > day
    is_longer = last.until is not None and (until is None or until > last.until + GAP)
    return last.number if runs_on and not is_longer else last.number + 1
