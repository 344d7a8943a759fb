"""Whoever joins a table that sits leaves with it; a table that begins anew has a whole term."""

from __future__ import annotations

from datetime import date

import pytest

from phakhi.bodies.lasting import rests_of, usual_until, years_on
from phakhi.bodies.models import Body, Seat
from tests.factories_bodies import make_body, make_ex_officio, make_member, make_seat

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 4)
BEGAN, ENDS = date(2026, 1, 5), date(2028, 1, 5)


def _table() -> Body:
    """Two years, three members, all until the same day."""
    body = make_body(term_years=2)
    for _number in range(3):
        make_member(body, since=BEGAN, until=ENDS)
    return body


def _rest(seat: Seat, day: date = DAY) -> date | None:
    return rests_of([seat], day)[seat.pk]


def test_an_added_seat_ends_with_the_others() -> None:
    seat = make_seat(_table())
    assert _rest(seat) == ENDS
    assert usual_until(seat, DAY) == ENDS


def test_one_odd_term_does_not_move_the_end_of_all() -> None:
    body = _table()
    make_member(body, since=BEGAN, until=date(2029, 1, 1))
    assert _rest(make_seat(body)) == ENDS


def test_a_successor_sits_as_long_as_whom_they_follow() -> None:
    body = _table()
    seat = make_member(body, since=BEGAN, until=date(2027, 3, 3)).seat
    assert _rest(seat) == date(2027, 3, 3)


def test_less_than_ninety_days_are_no_rest_but_a_new_term() -> None:
    seat = make_seat(_table())
    assert _rest(seat, date(2027, 10, 7)) == ENDS
    assert _rest(seat, date(2027, 10, 8)) is None
    assert usual_until(seat, date(2027, 10, 8)) == date(2029, 10, 8)


def test_after_a_term_that_ran_out_a_whole_one_begins() -> None:
    body = _table()
    ran_out = make_member(body, since=BEGAN, until=date(2026, 5, 1)).seat
    resigned = make_member(body, since=BEGAN, until=date(2026, 5, 1), ends_because="ลาออก").seat
    assert _rest(ran_out) is None
    assert _rest(resigned) == ENDS


def test_where_all_seats_begin_anew_nobody_has_a_rest() -> None:
    body = _table()
    seats = list(body.seats.all())
    assert set(rests_of(seats, DAY, [seat.pk for seat in seats]).values()) == {None}


def test_a_post_has_no_term_and_an_empty_table_a_whole_one() -> None:
    assert usual_until(make_ex_officio(_table()), DAY) is None
    assert usual_until(make_seat(make_body(term_years=3)), DAY) == date(2029, 5, 4)
    assert usual_until(make_seat(make_body()), DAY) is None


def test_a_year_from_the_29th_of_february_ends_with_the_28th() -> None:
    assert years_on(date(2028, 2, 29), 1) == date(2029, 3, 1)
    assert years_on(date(2028, 2, 29), 4) == date(2032, 2, 29)
