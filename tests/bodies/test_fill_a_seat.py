"""Chairs and terms: who may fill them, and what is refused."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection

from phakhi.bodies import services
from phakhi.bodies.models import Seat, SeatTerm
from phakhi.core.errors import BadInput, Forbidden, HouseError, StaleWrite, WrongState
from phakhi.ledger.models import LedgerDraft
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_seat, make_seat_term
from tests.factories_parties import make_party, make_person, make_post

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 4)


def _fill(seat: Seat, role: str = "officer", **values: Any) -> SeatTerm:
    values = dict[str, Any]({"since": DAY, "person": make_person()}) | values
    return services.fill_seat(acting=make_acting(role), seat=seat, **values)


@pytest.mark.parametrize("role", ["citizen", "member", "field_officer", "auditor", "system_admin"])
def test_only_the_office_or_the_governor_fills_a_chair(role: str) -> None:
    with pytest.raises(Forbidden):
        _fill(make_seat(), role)


@pytest.mark.parametrize("role", ["officer", "office_head", "governor"])
def test_the_office_and_the_governor_fill_it(role: str) -> None:
    assert _fill(make_seat(), role).since == DAY


def test_an_officer_of_the_neighbour_province_fills_nothing_here() -> None:
    with pytest.raises(Forbidden):
        services.fill_seat(
            acting=make_acting(province=make_province("56")),
            seat=make_seat(),
            since=DAY,
            person=make_person(),
        )


def test_somebody_must_be_named() -> None:
    with pytest.raises(BadInput, match="term_of_nobody"):
        _fill(make_seat(), person=None)


def test_an_organisation_cannot_stand_where_a_person_is_named() -> None:
    with pytest.raises(BadInput, match="term_needs_person"):
        _fill(make_seat(), person=make_party())


def test_a_person_of_another_province_cannot_sit() -> None:
    with pytest.raises(BadInput):
        _fill(make_seat(), person=make_person(province=make_province("56")))


@pytest.mark.parametrize("until", [DAY, date(2026, 5, 3)])
def test_a_term_does_not_end_before_it_begins(until: date) -> None:
    with pytest.raises(BadInput, match="term_ends_before"):
        _fill(make_seat(), until=until)


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2026, 1, 1), None),
        (date(2026, 7, 1), date(2026, 8, 1)),
        (date(2026, 1, 1), date(2026, 6, 2)),
    ],
)  # fmt: skip
def test_two_do_not_hold_one_chair_in_one_time(since: date, until: date | None) -> None:
    seat = make_seat()
    make_seat_term(seat, since=date(2026, 6, 1), until=date(2026, 12, 1))
    with pytest.raises(WrongState, match="seat_taken"):
        _fill(seat, since=since, until=until)


def test_the_next_one_sits_down_on_the_day_the_other_rises() -> None:
    seat = make_seat()
    make_seat_term(seat, until=DAY)
    assert _fill(seat).since == DAY


def test_the_database_itself_refuses_a_second_holder() -> None:
    seat = make_seat()
    make_seat_term(seat)
    with pytest.raises(IntegrityError):
        make_seat_term(seat, since=DAY)


def test_an_ended_body_takes_nobody() -> None:
    with pytest.raises(WrongState, match="body_over"):
        _fill(make_seat(make_body("ended")))


def test_a_term_ends_once_and_stays_in_memory() -> None:
    term = make_seat_term()
    officer = make_acting()
    services.end_term(acting=officer, term=term, until=DAY, why="ลาออก")
    term.refresh_from_db()
    assert (term.until, term.ends_because) == (DAY, "ลาออก")
    with pytest.raises(WrongState, match="term_over"):
        services.end_term(acting=officer, term=term, until=date(2026, 6, 1), why="อีกครั้ง")


def test_filling_and_ending_stand_in_the_ledger_without_a_name() -> None:
    term = _fill(make_seat())
    services.end_term(acting=make_acting(), term=term, until=date(2026, 6, 1), why="ลาออก")
    assert term.person is not None
    entries = LedgerDraft.objects.filter(subject_id=term.pk).order_by("pk")
    assert [entry.act for entry in entries] == ["bodies.term.fill", "bodies.term.end"]
    assert not any(str(term.person.pk) in str(entry.body) for entry in entries)


def test_a_seat_by_post_needs_the_post() -> None:
    with pytest.raises(BadInput, match="seat_without_post"):
        services.add_seat(acting=make_acting(), body=make_body(), kind="ex_officio")


def test_a_body_has_one_chair() -> None:
    body, officer = make_body(), make_acting()
    services.add_seat(acting=officer, body=body, role="chair")
    with pytest.raises(BadInput, match="second_chair"):
        services.add_seat(acting=officer, body=body, role="chair")


def test_seats_stand_one_behind_the_other_and_are_put_in_order() -> None:
    body, officer = make_body(), make_acting()
    seats = [services.add_seat(acting=officer, body=body) for _number in range(3)]
    assert [seat.place for seat in seats] == [1, 2, 3]
    turned = [seat.pk for seat in reversed(seats)]
    services.order_seats(acting=officer, body=body, seats=turned)
    assert list(body.seats.order_by("place").values_list("pk", flat=True)) == turned
    with pytest.raises(BadInput, match="seats_changed"):
        services.order_seats(acting=officer, body=body, seats=turned[:2])


def test_two_officers_do_not_overwrite_each_other() -> None:
    seat, officer = make_seat(), make_acting()
    services.change_seat(acting=officer, seat=seat, seen=1, note="ก")
    with pytest.raises(StaleWrite):
        services.change_seat(acting=officer, seat=seat, seen=1, note="ข")


def test_a_seat_stays_what_a_signed_order_calls_it() -> None:
    seat, officer = make_seat_term(order_id=uuid4()).seat, make_acting()
    with pytest.raises(WrongState, match="seat_as_ordered"):
        services.change_seat(acting=officer, seat=seat, seen=1, role="vice_chair")
    seat = Seat.objects.get(pk=seat.pk)
    assert services.change_seat(acting=officer, seat=seat, seen=1, note="ก").role == "member"
    unordered = make_seat_term().seat
    changed = services.change_seat(acting=officer, seat=unordered, seen=1, role="vice_chair")
    assert changed.role == "vice_chair"


def test_whoever_sits_on_a_seat_rises_when_it_is_taken_away() -> None:
    term = make_seat_term()
    services.end_seat(acting=make_acting(), seat=term.seat, on=DAY)
    term.refresh_from_db()
    assert term.until == DAY
    assert LedgerDraft.objects.filter(subject_id=term.pk, act="bodies.term.end").exists()
    with pytest.raises(WrongState, match="seat_over"):
        _fill(Seat.objects.get(pk=term.seat_id), since=DAY)


def test_a_seat_is_not_taken_away_under_whoever_comes_later() -> None:
    seat = make_seat()
    make_seat_term(seat, since=date(2026, 9, 1))
    with pytest.raises(BadInput, match="seat_filled_later"):
        services.end_seat(acting=make_acting(), seat=seat, on=DAY)


def test_nobody_sits_on_a_seat_before_it_is_there() -> None:
    with pytest.raises(BadInput, match="term_before_seat"):
        _fill(make_seat(since=date(2026, 5, 5)))
    assert _fill(make_seat(since=DAY)).since == DAY


def test_a_person_of_a_post_may_be_sent_without_a_name() -> None:
    term = _fill(make_seat(), person=None, post=make_post())
    assert term.person is None


@pytest.mark.django_db(transaction=True)
def test_fifty_clerks_who_fill_one_chair_at_once_seat_one_person() -> None:
    seat = make_seat()
    people = [make_person() for _number in range(50)]

    def sit(place: int) -> bool:
        try:
            mine = Seat.objects.select_related("body").get(pk=seat.pk)
            services.fill_seat(acting=make_acting(), seat=mine, since=DAY, person=people[place])
        except HouseError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(12) as pool:
        sat = list(pool.map(sit, range(50)))
    assert sat.count(True) == 1
    assert SeatTerm.objects.filter(seat=seat).count() == 1
