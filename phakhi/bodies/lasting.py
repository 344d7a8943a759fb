"""How long somebody sits who is seated on a day, where nobody says otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID

from phakhi.bodies.models import Seat, SeatTerm

# [K] the law need not fill a seat for less than ninety days: whoever comes then begins anew.
SHORTEST = timedelta(days=90)


def years_on(day: date, years: int) -> date:
    """The first day no longer: from 29 February the last day is 28 February, as the law counts."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, month=3, day=1)


def usual_until(seat: Seat, day: date) -> date | None:
    """The rest of the table's term, else a whole one; a post sits as long as it is held."""
    rest, years = rests_of([seat], day)[seat.pk], seat.body.term_years
    if rest or not years or seat.kind == "ex_officio":
        return rest
    return years_on(day, years)


def rests_of(
    seats: Collection[Seat], day: date, besides: Collection[UUID] = ()
) -> dict[UUID, date | None]:
    """Seat → the first day no longer of whoever joins a table that sits already.

    They sit as long as whom they follow, or in an added seat as long as most others. `besides`:
    seats that are filled anew at the same time. None: a new term begins.
    """
    bodies = {seat.body_id for seat in seats}
    began = SeatTerm.objects.filter(seat__body__in=bodies, since__lte=day)
    terms = list(began.exclude(seat__kind="ex_officio").select_related("seat"))
    return {
        seat.pk: _rest(seat, day, [t for t in terms if t.seat.body_id == seat.body_id], besides)
        for seat in seats
    }


def _rest(
    seat: Seat, day: date, terms: Sequence[SeatTerm], besides: Collection[UUID]
) -> date | None:
    running = {t.seat_id: t.until for t in terms if t.until is None or t.until > day}
    staying = Counter(until for pk, until in running.items() if until and pk not in besides)
    is_new = seat.pk not in running and _ran_out([t for t in terms if t.seat_id == seat.pk])
    if seat.kind == "ex_officio" or is_new or not staying:
        return None
    usual = min(staying, key=lambda until: (-staying[until], until))
    ends = (running.get(seat.pk), usual)
    return next((until for until in ends if until and until - day >= SHORTEST), None)


def _ran_out(terms: Sequence[SeatTerm]) -> bool:
    """Whoever sat there before sat to the end: nothing is left of that term."""
    last = max(terms, key=lambda term: term.since, default=None)
    return last is not None and last.ended_by is None and not last.ends_because
