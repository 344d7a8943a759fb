"""An order, what amended it, and what its paper and its body allow."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.checking import check_order
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.nightly import orders_take_their_course
from phakhi.appointments.queries.succession import changes_of
from phakhi.appointments.starting import whole_table
from phakhi.bodies.models import SeatTerm
from phakhi.core.acting import Acting
from phakhi.core.errors import Forbidden, WrongState
from phakhi.core.nightly import the_house
from phakhi.papers.models import Paper
from tests.factories import make_acting, make_province
from tests.factories_appointments import (
    follow,
    make_draft,
    make_governor,
    make_nomination,
    make_older,
    make_signed,
    officer_of,
    put_before_the_governor,
    sign,
)
from tests.factories_bodies import make_body, make_ex_officio, make_member, make_seat
from tests.factories_parties import make_person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = timedelta(days=1)


def _one_more(earlier: AppointmentOrder, **values: Any) -> AppointmentOrder:
    line = services.Line(seat=make_seat(earlier.body), person=make_person())
    return follow(earlier, "amend", lines=[line], **values)


def _codes(order: AppointmentOrder) -> set[str]:
    return {one.code for one in check_order(order)}


@pytest.mark.parametrize(("kind", "state"), [("revoke", "revoked"), ("replace", "replaced")])
def test_with_an_order_go_its_amendments_and_what_they_seated(kind: str, state: str) -> None:
    earlier = make_older()
    amended = sign(_one_more(earlier, effective_on=TODAY() - 3 * DAY))
    again = sign(_one_more(amended, effective_on=TODAY() - 2 * DAY))
    coming = sign(_one_more(earlier, effective_on=TODAY() + 9 * DAY))
    seat = make_seat(earlier.body)
    lines = [services.Line(seat=seat, person=make_person())] if kind == "replace" else []
    order = sign(follow(earlier, kind, lines=lines))
    for one in (earlier, amended, again, coming):
        one.refresh_from_db()
        assert one.state == state
    assert SeatTerm.objects.on(TODAY()).exclude(order_id=order.pk).count() == 0


def test_the_check_of_a_replacement_counts_nobody_whom_an_amendment_seated() -> None:
    earlier = make_older()
    person = make_person()
    line = services.Line(seat=make_seat(earlier.body), person=person)
    sign(follow(earlier, "amend", lines=[line], effective_on=TODAY() - 2 * DAY))
    first = earlier.lines.order_by("place")[0].seat
    order = follow(earlier, "replace", lines=[services.Line(seat=first, person=person)])
    assert "sits_twice" not in _codes(order)


def test_at_night_an_amendment_expires_with_the_order_it_amends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    earlier, today = make_older(expires_on=TODAY() + 5 * DAY), TODAY()
    amended = sign(_one_more(earlier))
    monkeypatch.setattr(timezone, "localdate", lambda *_a: today + 5 * DAY)
    orders_take_their_course(the_house(earlier.province))
    amended.refresh_from_db()
    assert amended.state == "expired"
    assert not SeatTerm.objects.on(today + 5 * DAY).exists()


def test_nothing_is_amended_before_it_is_in_force() -> None:
    earlier = make_signed(effective_on=TODAY() + 9 * DAY)
    assert "before_earlier" in _codes(_one_more(earlier))
    assert "before_earlier" not in _codes(_one_more(earlier, effective_on=TODAY() + 9 * DAY))


def test_nobody_is_replaced_on_the_day_they_sat_down() -> None:
    earlier = make_signed()
    line = earlier.lines.order_by("place")[0]
    same = services.Line(seat=line.seat, person=line.person)
    found = [one.code for one in check_order(follow(earlier, "replace", lines=[same]))]
    assert found.count("leaves_too_soon") == 3


def test_an_amendment_that_would_print_an_old_table_is_not_signed() -> None:
    earlier, governor = make_older(), make_governor()
    order = _one_more(earlier)
    paper = put_before_the_governor(order)
    make_member(earlier.body)
    with pytest.raises(WrongState) as refused:
        sign(order, governor)
    assert refused.value.code == "table_changed"
    paper.refresh_from_db()
    assert paper.state == "ready"


def test_the_paper_of_an_order_that_is_made_private_is_private_too() -> None:
    order = make_draft()
    services.put_forward(acting=officer_of(order), order=order, waiver="จำเป็น")
    services.change_order(
        acting=officer_of(order), order=order, seen=order.version, is_public=False
    )
    order = sign(order)
    stranger = Acting.stranger(order.province)
    assert order.paper is not None
    assert not Paper.objects.visible_to(stranger).filter(pk=order.paper.pk).exists()


@pytest.mark.parametrize("values", [{"type": "informal"}, {"is_outside": True}, {"state": "ended"}])
def test_no_order_names_members_of_what_takes_none(values: dict[str, Any]) -> None:
    body = make_body(**values)
    seat = make_seat(body)
    line = services.Line(seat=seat, person=make_person())
    officer = make_acting("officer")
    for asked in ({"body": body}, {"lines": [line]}):
        with pytest.raises(WrongState) as refused:
            services.draft_order(acting=officer, **asked)
        assert refused.value.code == "body_without_orders"
    with pytest.raises(Forbidden):
        make_nomination(seat)
    assert changes_of(officer) == []


def test_an_order_for_a_body_of_another_province_is_not_drafted() -> None:
    with pytest.raises(Forbidden):
        services.draft_order(
            acting=make_acting("officer"), body=make_body(province=make_province("56"))
        )


def test_a_vacant_post_leaves_its_seat_empty_without_asking_for_an_order() -> None:
    body = make_body()
    seat = make_ex_officio(body, is_held=False)
    assert [one for one in changes_of(make_acting("officer")) if one.needs_order] == []
    make_signed(body, lines=[services.Line(seat=seat, post=seat.post)])
    assert [one for one in changes_of(make_acting("officer")) if one.needs_order] == []


def test_a_person_named_for_a_seat_by_post_needs_a_reason() -> None:
    body = make_body()
    seat = make_ex_officio(body, "chair")
    named = make_draft(body, lines=[services.Line(seat=seat, person=make_person())])
    assert "seat_by_post" in _codes(named)
    by_post = make_draft(body, lines=[services.Line(seat=seat, post=seat.post)])
    assert "seat_by_post" not in _codes(by_post)


def test_a_replacement_begins_with_those_who_sit_by_post_too() -> None:
    earlier = make_older()
    assert earlier.body is not None
    seat = make_ex_officio(earlier.body)
    lines = whole_table(earlier)
    assert len(lines) == 4
    assert [line.post for line in lines if line.seat == seat] == [seat.post]


def test_a_body_that_shares_an_order_with_others_gets_an_amendment_of_it() -> None:
    seats = [make_seat(make_body(), role="chair") for _number in range(2)]
    lines = [services.Line(seat=seat, person=make_person()) for seat in seats]
    officer = make_acting("officer")
    (shared,) = services.succeed(acting=officer, lines=lines, combined=True)
    sign(shared)
    another = services.Line(seat=make_seat(seats[0].body), person=make_person())
    (order,) = services.succeed(acting=officer, lines=[another])
    assert (order.kind, order.replaces_id) == ("amend", shared.pk)
