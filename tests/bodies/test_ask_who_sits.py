"""Who sits on a body on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.utils import translation

from phakhi.bodies.queries import ends_within, history_of, holders_on, voting_members_on
from phakhi.core.acting import Acting
from tests.factories import make_acting, make_province
from tests.factories_bodies import (
    make_body,
    make_ex_officio,
    make_member,
    make_seat,
    make_seat_term,
)
from tests.factories_parties import make_party, make_person, make_post, make_term

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 4)


def test_an_empty_chair_stands_in_the_list_without_a_name() -> None:
    body = make_body()
    make_seat(body)
    (holder,) = holders_on(body, DAY)
    assert holder.is_empty
    assert voting_members_on(body, DAY) == []


def test_an_ex_officio_seat_is_held_by_whoever_holds_the_post_that_day() -> None:
    body = make_body()
    seat = make_ex_officio(body, "chair", is_held=False)
    post = seat.post
    assert post is not None
    first = make_term(post, since=date(2020, 1, 1), until=date(2026, 4, 1))
    second = make_term(post, since=date(2026, 4, 1))
    assert holders_on(body, date(2026, 3, 31))[0].name == first.person.name
    assert holders_on(body, date(2026, 4, 1))[0].name == second.person.name


def test_while_a_post_is_vacant_whoever_acts_in_it_sits() -> None:
    body = make_body()
    post = make_post()
    make_seat(body, kind="ex_officio", post=post)
    make_term(post, kind="on_behalf")
    acts = make_term(post, kind="acting")
    (holder,) = holders_on(body, DAY)
    assert (holder.name, holder.standing) == (acts.person.name, "acting")
    make_term(post, until=date(2027, 1, 1))
    assert holders_on(body, DAY)[0].standing == ""


def test_a_vacant_post_leaves_the_chair_empty_but_tells_its_title() -> None:
    body = make_body()
    make_ex_officio(body, is_held=False)
    (holder,) = holders_on(body, DAY)
    assert holder.is_empty
    assert holder.post_title == "ผู้ว่าราชการจังหวัด"


def test_the_last_day_of_a_term_is_the_day_before_its_end() -> None:
    term = make_member(until=date(2026, 5, 5))
    body = term.seat.body
    assert not holders_on(body, date(2026, 5, 4))[0].is_empty
    assert holders_on(body, date(2026, 5, 5))[0].is_empty


def test_a_member_is_shown_with_the_post_in_the_party_that_sent_them() -> None:
    party, person = make_party(), make_person()
    make_term(make_post(party, title_th="เลขาธิการ"), person)
    make_term(make_post(make_party(), title_th="งานอื่น"), person)
    term = make_member(person=person, party=party)
    (holder,) = holders_on(term.seat.body, DAY)
    assert (holder.post_title, holder.party) == ("เลขาธิการ", party)


def test_an_organisation_that_has_named_nobody_yet_still_fills_its_chair() -> None:
    party = make_party(name_th="หอการค้า")
    term = make_member(party=party)
    with translation.override("en"):
        (holder,) = holders_on(term.seat.body, DAY)
        assert holder.name == "Representative of หอการค้า"
    assert holder.person is None


def test_advisers_observers_and_reserves_do_not_count() -> None:
    body = make_body()
    for role in ("chair", "member_secretary", "adviser", "observer", "reserve"):
        make_member(body, role)
    assert [one.role for one in voting_members_on(body, DAY)] == ["chair", "member_secretary"]


def test_members_of_a_working_group_are_never_called_committee_members() -> None:
    body = make_body(form="working_group")
    make_member(body)
    assert holders_on(body, DAY)[0].role_words == "คณะทำงาน"


def test_a_chair_is_at_the_table_only_from_its_first_to_its_last_day() -> None:
    body = make_body()
    make_seat(body, since=date(2026, 3, 1), ended_on=date(2026, 4, 1))
    assert not holders_on(body, date(2026, 2, 28))
    assert len(holders_on(body, date(2026, 3, 31))) == 1
    assert not holders_on(body, date(2026, 4, 1))


def test_three_hundred_chairs_cost_as_many_questions_as_one(
    django_assert_max_num_queries: Any,
) -> None:
    body = make_body()
    for _number in range(300):
        make_member(body)
    with django_assert_max_num_queries(5):
        assert len(holders_on(body, DAY)) == 300


def test_terms_that_end_within_ninety_days_are_listed_soonest_first() -> None:
    body = make_body()
    late = make_member(body, until=date(2026, 7, 1))
    soon = make_member(body, until=date(2026, 6, 1))
    make_member(body, until=date(2026, 5, 4))
    make_member(body, until=date(2026, 8, 3))
    make_member(make_body("ended"), until=date(2026, 6, 1))
    found = ends_within(make_acting(), 90, today=DAY)
    assert found == [soon, late]


def test_another_province_is_told_of_none_of_them() -> None:
    make_member(until=date(2026, 6, 1))
    neighbour = Acting.stranger(make_province("56"))
    assert ends_within(neighbour, 90, today=DAY) == []


def test_the_history_keeps_whoever_has_gone() -> None:
    seat = make_seat()
    gone = make_seat_term(seat, until=date(2026, 2, 1))
    here = make_seat_term(seat, since=date(2026, 2, 1))
    assert list(history_of(seat.body)) == [here, gone]
