"""Who keeps a body's papers, who sits, who votes, who leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import timezone

from phakhi.bodies.keeping import chairs, keeps_body, own_seats, sits_on, votes_on
from phakhi.core.acting import Acting
from phakhi.parties.models import Party
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_ex_officio, make_member, make_seat_term
from tests.factories_parties import make_party, make_person, make_post, make_term

pytestmark = pytest.mark.django_db


def _as(person: Party, *parties: Party) -> Acting:
    acting = Acting.stranger(person.province)
    return replace(acting, person_id=person.pk, party_ids=frozenset(p.pk for p in parties))


def test_the_office_and_the_secretary_keep_a_body_and_nobody_else() -> None:
    body = make_body()
    secretary, member = make_member(body, "member_secretary").person, make_member(body).person
    assert secretary and member
    assert keeps_body(make_acting("officer"), body)
    assert keeps_body(_as(secretary), body)
    assert not keeps_body(_as(member), body)
    assert not keeps_body(make_acting("governor"), body)
    assert not keeps_body(make_acting(province=make_province("56")), body)


def test_whoever_holds_the_post_leads_without_an_order() -> None:
    body = make_body()
    seat = make_ex_officio(body, "chair", is_held=False)
    assert seat.post is not None
    person = make_person()
    make_term(seat.post, person)
    assert chairs(_as(person), body)
    assert not sits_on(_as(make_person()), body)


def test_where_a_person_is_named_the_post_alone_does_not_sit() -> None:
    body, person = make_body(), make_person()
    seat = make_ex_officio(body, "chair", is_held=False)
    assert seat.post is not None
    make_term(seat.post, person)
    named = make_seat_term(seat).person
    assert named is not None
    assert not sits_on(_as(person), body)
    assert chairs(_as(named), body)


def test_the_post_seats_nobody_where_an_order_names_a_person_with_the_post() -> None:
    body, person = make_body(), make_person()
    post = make_term(make_post(), person).post
    named = make_member(body, post=post, person=make_person()).person
    assert named is not None
    assert not sits_on(_as(person), body)
    assert sits_on(_as(named), body)


def test_a_delegation_alone_seats_nobody_while_the_post_is_held() -> None:
    body, held, delegated = make_body(), make_person(), make_person()
    seat = make_ex_officio(body, "chair", is_held=False)
    assert seat.post is not None
    make_term(seat.post, delegated, kind="on_behalf")
    assert chairs(_as(delegated), body)
    make_term(seat.post, held)
    assert chairs(_as(held), body)
    assert not chairs(_as(delegated), body)


def test_a_partner_that_sends_somebody_each_time_sits_by_whoever_speaks_for_it() -> None:
    party = make_party()
    body = make_member(party=party).seat.body
    assert votes_on(_as(make_person(), party), body)
    assert not votes_on(_as(make_person(), make_party()), body)


def test_an_observer_sits_but_does_not_vote() -> None:
    term = make_member(role="observer")
    assert term.person is not None
    assert sits_on(_as(term.person), term.seat.body)
    assert not votes_on(_as(term.person), term.seat.body)


def test_nobody_sits_after_the_term_or_without_signing_in() -> None:
    body = make_body(established_on=date(2025, 1, 1))
    gone = make_member(body, since=date(2025, 1, 1), until=timezone.localdate()).person
    assert gone is not None
    assert not sits_on(_as(gone), body)
    yesterday = timezone.localdate() - timedelta(days=1)
    assert own_seats(_as(gone), body, yesterday).exists()
    assert not own_seats(Acting.stranger(make_province()), body).exists()
