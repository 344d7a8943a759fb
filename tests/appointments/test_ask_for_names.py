"""Agencies are asked by letter, answer by link, and the office takes the names over."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.models import NamesRequest, Nomination
from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.papers.models import Book
from phakhi.papers.services import give_number, make_ready, reserve_number, sign_paper
from phakhi.parties.models import Party
from tests.factories import make_acting
from tests.factories_appointments import (
    make_book,
    make_governor,
    make_signed,
    make_table,
    officer_of,
)
from tests.factories_parties import make_party, make_person

pytestmark = pytest.mark.django_db
ROWS = [{"title": "นาง", "name": "ตัวอย่าง ส่งมา", "post_title": "เลขานุการ", "phone": "0"}]


def _ask(party: Party | None = None, **values: Any) -> NamesRequest:
    body = values.pop("body", None) or make_table()
    due = timezone.localdate() + timedelta(days=14)
    said: dict[str, Any] = {"parties": [party or make_party()], "answer_due_on": due} | values
    return services.ask_names(acting=officer_of(body), body=body, **said)[0]


def _send(request: NamesRequest) -> NamesRequest:
    officer, governor = officer_of(request), make_governor(request.province)
    book = Book.objects.filter(province=request.province).first() or make_book(request.province)
    assert request.paper is not None
    number = reserve_number(acting=officer, book=book, number=None, on=timezone.localdate())
    give_number(acting=officer, paper=request.paper, number=number)
    sign_paper(
        acting=governor.acting,
        paper=make_ready(acting=officer, paper=request.paper),
        post=governor.post,
    )
    request.refresh_from_db()
    return request


def _agency(request: NamesRequest) -> Any:
    return make_acting("member", party_ids=frozenset({request.party_id}))


def test_only_the_office_asks_and_never_for_yesterday() -> None:
    with pytest.raises(Forbidden):
        body = make_table()
        services.ask_names(
            acting=make_acting("governor"), body=body, parties=[make_party()],
            answer_due_on=timezone.localdate() + timedelta(days=1),
        )  # fmt: skip
    with pytest.raises(BadInput):
        _ask(answer_due_on=timezone.localdate())


def test_an_agency_is_asked_once_for_one_body_at_a_time() -> None:
    first = _ask()
    with pytest.raises(WrongState) as refused:
        _ask(first.party, body=first.body)
    assert refused.value.code == "agency_asked_already"


def test_the_link_comes_only_when_the_letter_is_out() -> None:
    request = _ask()
    with pytest.raises(WrongState):
        services.names_link(acting=officer_of(request), request=request)
    assert services.names_link(acting=officer_of(request), request=_send(request))


def test_another_agency_does_not_answer_and_the_office_needs_the_paper() -> None:
    request = _send(_ask())
    with pytest.raises(Forbidden):
        services.answer_names(acting=make_acting("member"), request=request, names=ROWS)
    with pytest.raises(BadInput) as refused:
        services.answer_names(acting=officer_of(request), request=request, names=ROWS)
    assert refused.value.code == "paper_needed"


def test_a_name_becomes_a_nomination_with_a_person_of_the_register_once() -> None:
    request = _send(_ask())
    services.answer_names(acting=_agency(request), request=request, names=ROWS, speaker="ก")
    name, seat = request.names.get(), request.body.seats.get(place=3)
    row = services.take_over_name(acting=officer_of(request), name=name, seat=seat)
    assert row.state == "accepted"
    assert row.answered_via == "agency"
    assert row.has_conflict is None
    assert row.person is not None
    assert row.person.name == "นางตัวอย่าง ส่งมา"
    with pytest.raises(WrongState):
        services.take_over_name(acting=officer_of(request), name=name, seat=seat)
    assert Nomination.objects.count() == 1


def test_a_namesake_is_taken_only_when_the_officer_says_so() -> None:
    request, known = _send(_ask()), make_person(name_th="ตัวอย่าง ส่งมา")
    services.answer_names(acting=_agency(request), request=request, names=ROWS, speaker="ก")
    seat = request.body.seats.get(place=3)
    row = services.take_over_name(
        acting=officer_of(request), name=request.names.get(), seat=seat, person=known
    )
    assert row.person == known


def test_an_order_is_forwarded_once_to_each_organisation_with_the_order_enclosed() -> None:
    order, party = make_signed(), make_party()
    officer = officer_of(order)
    made = services.forward_order(acting=officer, order=order, parties=[party])
    assert made[0].paper is not None
    assert order.number_text in made[0].paper.content["enclosures"][0]
    assert services.forward_order(acting=officer, order=order, parties=[party]) == []
