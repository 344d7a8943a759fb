"""How long whoever an order seats sits: the record and the paper say the same."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.checking import check_order
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.texts import order_content
from phakhi.bodies.lasting import years_on
from phakhi.bodies.models import SeatTerm
from phakhi.core.thai import format_date
from tests.factories_appointments import (
    lines_for,
    make_draft,
    make_signed,
    make_table,
    officer_of,
    sign,
)
from tests.factories_bodies import make_ex_officio, make_member, make_seat
from tests.factories_parties import make_party, make_person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = timedelta(days=1)


def _older() -> AppointmentOrder:
    """In force since a hundred days, for two years."""
    return make_signed(make_table(term_years=2), effective_on=TODAY() - 100 * DAY)


def _amend(earlier: AppointmentOrder, *lines: services.Line) -> AppointmentOrder:
    return services.draft_order(
        acting=officer_of(earlier), kind="amend", replaces=earlier, lines=lines
    )


def test_who_joins_by_an_amendment_leaves_with_the_others_and_the_paper_says_so() -> None:
    earlier = _older()
    ends = years_on(TODAY() - 100 * DAY, 2)
    follows = earlier.lines.order_by("place").last()
    assert follows is not None
    seats = [make_seat(earlier.body), follows.seat]
    order = _amend(earlier, *(services.Line(seat=seat, person=make_person()) for seat in seats))
    said = "\n".join(order_content(order).changes)
    assert said.count(f"ถึงวันที่ {format_date(ends - DAY)}") == 2
    sign(order)
    assert set(SeatTerm.objects.filter(order_id=order.pk).values_list("until", flat=True)) == {ends}


def test_a_day_of_its_own_goes_before_the_rest() -> None:
    earlier, own = _older(), TODAY() + 200 * DAY
    line = services.Line(seat=make_seat(earlier.body), person=make_person(), until=own)
    order = sign(_amend(earlier, line))
    assert SeatTerm.objects.get(order_id=order.pk).until == own


def test_a_replacement_gives_everybody_a_new_term_and_counts_it() -> None:
    earlier = _older()
    line = earlier.lines.order_by("place").first()
    assert line is not None and line.person is not None
    again = services.Line(seat=line.seat, person=line.person)
    order = services.draft_order(
        acting=officer_of(earlier), kind="replace", replaces=earlier, lines=[again]
    )
    sign(order)
    term = SeatTerm.objects.get(order_id=order.pk)
    assert (term.until, term.number) == (years_on(TODAY(), 2), 2)


def test_a_founding_order_prints_the_term_it_gives() -> None:
    assert "มีวาระการดำรงตำแหน่ง 2 ปี" in "".join(
        order_content(make_draft(make_table(term_years=2))).changes
    )
    assert order_content(make_draft()).changes == ()


def test_an_order_for_several_bodies_says_each_length_of_term_once() -> None:
    bodies = [make_table(1, term_years=years) for years in (2, 2, 3)]
    lines = [services.Line(seat=body.seats.all()[0], person=make_person()) for body in bodies]
    order = services.draft_order(acting=officer_of(bodies[0]), lines=lines)
    said = [text for text in order_content(order).changes if "วาระ" in text]
    assert len(said) == 2
    assert "ตามข้อ 1, 2 " in said[0] and " 2 ปี" in said[0]
    assert "ตามข้อ 3 " in said[1] and " 3 ปี" in said[1]


def test_an_amendment_prints_for_whom_those_sit_who_stay() -> None:
    body, agency = make_table(), make_party(name_th="หอการค้าตัวอย่าง")
    member = make_person()
    make_member(body, party=agency, person=member)
    earlier = make_signed(body, effective_on=TODAY() - 9 * DAY, lines=lines_for(body)[:3])
    order = _amend(earlier, services.Line(seat=make_seat(body), person=make_person()))
    posts = {one.name: one.post for one in order_content(order).members}
    assert posts[member.name] == "ผู้แทนหอการค้าตัวอย่าง"


def test_who_sits_by_post_has_no_term_on_paper_or_record() -> None:
    body = make_table(0, term_years=2)
    body.seats.all().delete()
    seat = make_ex_officio(body, "chair")
    order = make_draft(body, lines=[services.Line(seat=seat, post=seat.post)])
    assert order_content(order).changes == ()
    assert SeatTerm.objects.get(order_id=sign(order).pk).until is None


def test_nobody_sits_longer_than_the_order_and_the_paper_says_until_when() -> None:
    ends = TODAY() + 50 * DAY
    order = make_draft(make_table(term_years=2), expires_on=ends)
    assert f"ถึงวันที่ {format_date(ends - DAY)}" in "".join(order_content(order).changes)
    signed = sign(order)
    terms = SeatTerm.objects.filter(order_id=signed.pk)
    assert set(terms.values_list("until", flat=True)) == {ends}
    extra = services.Line(seat=make_seat(signed.body), person=make_person(), until=ends + 99 * DAY)
    assert SeatTerm.objects.get(order_id=sign(_amend(signed, extra)).pk).until == ends


def test_an_amendment_may_change_the_duties_alone() -> None:
    earlier = _older()
    order = _amend(earlier)
    assert "no_lines" in {one.code for one in check_order(order)}
    seen = order.version
    services.change_order(acting=officer_of(order), order=order, seen=seen, duties="1. งานใหม่")
    assert "no_lines" not in {one.code for one in check_order(order)}
    assert order_content(order).changes == ("ให้แก้ไขหน้าที่และอำนาจเป็นดังต่อไปนี้",)
