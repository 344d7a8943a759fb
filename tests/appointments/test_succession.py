"""October and April: what needs an order, what does not, and many seats in one go."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.forms.succession import read_pasted
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.queries.succession import Change, changes_of
from phakhi.core.errors import BadInput, Forbidden
from tests.factories import make_acting
from tests.factories_appointments import make_signed, make_table
from tests.factories_bodies import make_body, make_member, make_seat
from tests.factories_parties import make_party, make_person, make_post, make_term

pytestmark = pytest.mark.django_db
SOON = timedelta(days=30)


def _changes() -> list[Change]:
    return changes_of(make_acting("officer"))


def test_nobody_but_the_office_names_successors_and_none_is_no_succession() -> None:
    seat = make_seat()
    with pytest.raises(BadInput):
        services.succeed(acting=make_acting("officer"), lines=[])
    with pytest.raises(Forbidden):
        services.succeed(
            acting=make_acting("governor"), lines=[services.Line(seat=seat, person=make_person())]
        )


def test_a_term_that_ends_soon_and_an_empty_seat_need_an_order() -> None:
    term = make_member(until=timezone.localdate() + SOON)
    make_seat(term.seat.body)
    make_member(term.seat.body)
    assert [(one.why, one.needs_order) for one in _changes()] == [("ends", True), ("empty", True)]


def test_whoever_leaves_the_post_that_sent_them_needs_a_successor() -> None:
    agency = make_party()
    person = make_person()
    make_term(make_post(agency), person, until=timezone.localdate() + SOON)
    seat = make_seat(party=agency)
    make_member_on(seat, person)
    assert [one.why for one in _changes()] == ["left_post"]


def test_an_ex_officio_seat_follows_its_post_and_needs_no_order() -> None:
    post, today = make_post(), timezone.localdate()
    make_term(post, until=today - timedelta(days=5))
    new = make_term(post, since=today - timedelta(days=5))
    make_seat(kind="ex_officio", post=post)
    (one,) = _changes()
    assert one.why == "follows_post"
    assert not one.needs_order
    assert one.successor == new.person.name


def test_one_order_for_each_body_or_one_for_all() -> None:
    seats = [make_seat(make_body()) for _number in range(2)]
    lines = [services.Line(seat=seat, person=make_person()) for seat in seats]
    officer = make_acting("officer")
    assert len(services.succeed(acting=officer, lines=lines)) == 2
    (combined,) = services.succeed(acting=officer, lines=lines, combined=True)
    assert combined.body is None
    assert combined.lines.count() == 2


def test_a_body_with_an_order_in_force_gets_an_amendment_of_it() -> None:
    founding = make_signed(make_table())
    seat = make_seat(founding.body)
    (order,) = services.succeed(
        acting=make_acting("officer"), lines=[services.Line(seat=seat, person=make_person())]
    )
    assert (order.kind, order.replaces_id) == ("amend", founding.pk)


def test_pasted_rows_fill_the_table_and_say_what_fits_nothing() -> None:
    body = make_body(name_th="คณะกรรมการลำน้ำ", short_name="กก.ลำน้ำ")
    seat = make_seat(body)
    pasted = "กก.ลำน้ำ\t๑\tนายตัวอย่าง สืบต่อ\nไม่มีคณะนี้\t1\tใคร\nกก.ลำน้ำ\t9\tใคร\nกก.ลำน้ำ\t1\n"
    filled, faults = read_pasted(pasted, _changes())
    assert filled == {f"seat-{seat.pk}": "นายตัวอย่าง สืบต่อ"}
    assert [number for number, *_rest in faults] == [2, 3, 4]


def test_all_drafts_or_none() -> None:
    seat = make_seat()
    lines = [services.Line(seat=seat, person=make_person()), services.Line(seat=make_seat())]
    with pytest.raises(BadInput):
        services.succeed(acting=make_acting("officer"), lines=lines)
    assert not AppointmentOrder.objects.exists()


def make_member_on(seat: object, person: object) -> None:
    from tests.factories_bodies import make_seat_term

    make_seat_term(seat, person=person)  # type: ignore[arg-type]
