"""An order is signed once, by the governor or who acts for the governor, and seats its people."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from phakhi.bodies.models import SeatTerm
from phakhi.bodies.queries import holders_on
from phakhi.core.errors import Forbidden, HouseError, WrongState
from phakhi.core.models import Event
from phakhi.ledger.models import LedgerDraft
from phakhi.papers.services import sign_paper
from tests.factories import make_acting
from tests.factories_appointments import (
    make_draft,
    make_governor,
    make_signed,
    put_before_the_governor,
    sign,
)
from tests.factories_bodies import make_member

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("role", ["officer", "office_head", "auditor", "member", "system_admin"])
def test_nobody_but_the_governor_signs_an_order(role: str) -> None:
    order, governor = make_draft(), make_governor()
    paper = put_before_the_governor(order)
    another = make_acting(role, post_id=governor.post.pk)
    with pytest.raises(Forbidden):
        sign_paper(acting=another, paper=paper, post=governor.post)
    assert not SeatTerm.objects.exists()


def test_the_governor_does_not_sign_without_the_second_step() -> None:
    order, governor = make_draft(), make_governor()
    paper = put_before_the_governor(order)
    with pytest.raises(Forbidden):
        sign_paper(acting=replace(governor.acting, stepped_up=False), paper=paper)
    assert not SeatTerm.objects.exists()


@pytest.mark.parametrize("kind", ["acting", "on_behalf"])
def test_whoever_acts_for_the_governor_signs_it_and_the_seats_are_filled(kind: str) -> None:
    order = sign(make_draft(), make_governor(kind=kind))
    assert order.state == "in_force"
    assert order.paper is not None
    assert order.paper.signed_as == kind
    assert SeatTerm.objects.filter(order_id=order.pk).count() == 3


def test_a_signed_order_seats_everybody_it_names_from_its_signing() -> None:
    order = make_signed()
    assert order.body is not None
    names = [one.name for one in holders_on(order.body, timezone.localdate())]
    assert names == [line.printed_name for line in order.lines.all()]
    assert order.number_text
    assert order.effective_on == order.signed_on == timezone.localdate()


def test_the_ledger_says_that_it_is_in_force_and_names_nobody() -> None:
    order = make_signed()
    leaf = LedgerDraft.objects.get(act="appointments.order.in_force")
    assert order.number_text in leaf.body
    assert order.paper is not None
    assert order.paper.pdf_sha256 in leaf.body
    assert not any(line.printed_name in leaf.body for line in order.lines.all())


def test_whoever_sat_there_leaves_by_the_order_and_the_order_is_named() -> None:
    before = make_member()
    order = make_signed(before.seat.body, lines=_lines_of(before))
    before.refresh_from_db()
    assert before.until == order.effective_on
    assert before.ended_by == order.pk
    assert before.seat.terms.count() == 2


def test_an_order_for_a_later_day_seats_nobody_yet() -> None:
    order = make_signed(effective_on=timezone.localdate() + timedelta(days=10))
    assert order.state == "signed"
    assert not SeatTerm.objects.exists()


def test_an_order_that_would_end_what_began_today_is_refused_and_nothing_is_half_done() -> None:
    before = make_member(since=timezone.localdate())
    order = make_draft(before.seat.body, lines=_lines_of(before))
    governor = make_governor()
    with pytest.raises(WrongState) as refused:
        sign(order, governor)
    order.refresh_from_db()
    assert refused.value.code == "order_blocked"
    assert order.state == "drafted"
    assert SeatTerm.objects.count() == 1


def test_a_seat_filled_behind_the_orders_back_is_emptied_by_it_not_shared() -> None:
    order, governor = make_draft(), make_governor()
    paper = put_before_the_governor(order)
    seat: Any = order.lines.first().seat
    make_member_on(seat)
    sign_paper(acting=governor.acting, paper=paper, post=governor.post)
    today = timezone.localdate()
    assert seat.terms.on(today).count() == 1
    assert seat.terms.on(today).get().order_id == order.pk


@pytest.mark.django_db(transaction=True)
def test_fifty_signatures_at_once_fill_each_seat_once() -> None:
    order, governor = make_draft(), make_governor()
    paper = put_before_the_governor(order)

    def try_it(_number: int) -> bool:
        try:
            sign_paper(acting=governor.acting, paper=paper, post=governor.post)
        except HouseError:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(12) as pool:
        signed = list(pool.map(try_it, range(50)))
    assert signed.count(True) == 1
    assert SeatTerm.objects.filter(order_id=order.pk).count() == 3
    assert Event.objects.filter(kind="appointments.order.in_force").count() == 1


def _lines_of(before: SeatTerm) -> list[object]:
    from phakhi.appointments.services import Line
    from tests.factories_parties import make_person

    return [Line(seat=before.seat, person=make_person())]


def make_member_on(seat: object) -> SeatTerm:
    from tests.factories_bodies import make_seat_term

    return make_seat_term(seat)  # type: ignore[arg-type]
