"""On partners' pages, in the search, in a person's copy, when two entries become one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from phakhi.bodies.merging import move_seats
from phakhi.bodies.models import SeatTerm
from phakhi.bodies.partner_panels import bodies_of_partner, my_seats
from phakhi.bodies.searching import search_bodies
from phakhi.bodies.subject_records import BodyRecords
from phakhi.core.acting import Acting
from tests.factories import make_acting, make_province
from tests.factories_bodies import (
    make_body,
    make_ex_officio,
    make_member,
    make_seat,
    make_seat_term,
)
from tests.factories_networks import make_actor
from tests.factories_parties import make_person

pytestmark = pytest.mark.django_db


def _bodies(panel: Any) -> list[Any]:
    return [seat.body for seat, _words in panel.context["seats"]] if panel else []


def test_a_partner_s_page_tells_where_it_sits() -> None:
    actor, stranger = make_actor(), Acting.stranger(make_province())
    assert bodies_of_partner(stranger, actor) is None
    own = make_seat(party=actor.party).body
    sent = make_member(party=actor.party).seat.body
    make_member(make_body("planned"), party=actor.party)
    make_member(party=actor.party, until=date(2026, 2, 1))
    assert set(_bodies(bodies_of_partner(stranger, actor))) == {own, sent}


def test_my_seats_are_those_of_my_person_my_posts_and_my_partners() -> None:
    person, actor = make_person(), make_actor()
    mine = make_member(person=person).seat.body
    sent = make_member(party=actor.party).seat.body
    make_member(person=make_person(), party=actor.party)
    seat = make_ex_officio(make_body())
    assert seat.post is not None
    seat.post.terms.update(person=person)
    acting = replace(make_acting("member"), person_id=person.pk)
    assert set(_bodies(my_seats(acting, [actor]))) == {mine, sent, seat.body}


def test_a_body_is_found_by_a_part_of_its_name() -> None:
    body = make_body(name_th="คณะทำงานลุ่มน้ำลำตะคอง")
    make_body("planned", name_th="คณะทำงานลุ่มน้ำที่ยังไม่เริ่ม")
    (hit,) = search_bodies(Acting.stranger(make_province()), "ลุ่มน้ำ", 10)
    assert hit.title == body.name


def test_seats_follow_the_entry_that_is_kept() -> None:
    gone, kept = make_actor().party, make_actor().party
    seat = make_seat(make_body(office=gone), party=gone)
    term = make_seat_term(seat, party=gone)
    move_seats(make_acting(), gone, kept)
    for row in (term, seat, seat.body):
        row.refresh_from_db()
    assert term.party == seat.party == seat.body.office == kept


def test_a_person_s_copy_names_the_seats_and_erasure_leaves_the_fact() -> None:
    term = make_member(is_woman=True, ends_because="ป่วย", until=date(2026, 6, 1))
    assert term.person is not None
    records = BodyRecords()
    (row,) = records.export(term.person.pk)["seats"]
    assert row["ends_because"] == "ป่วย"
    records.erase(term.person.pk)
    kept = SeatTerm.objects.get(pk=term.pk)
    assert (kept.ends_because, kept.is_woman, kept.since) == ("", None, term.since)
