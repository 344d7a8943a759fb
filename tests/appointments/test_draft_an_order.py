"""The office drafts: who may, what the check says, which text comes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.checking import Level, check_order
from phakhi.appointments.models import AppointmentOrder, OrderLine
from phakhi.appointments.texts import order_content
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.papers.services import send_up
from tests.factories import make_acting
from tests.factories_appointments import (
    lines_for,
    make_draft,
    make_nomination,
    make_signed,
    make_table,
    officer_of,
)
from tests.factories_bodies import make_seat
from tests.factories_parties import make_person, make_post, make_term

pytestmark = pytest.mark.django_db


def _codes(order: AppointmentOrder, level: Level) -> set[str]:
    return {one.code for one in check_order(order) if one.level == level}


@pytest.mark.parametrize("role", ["citizen", "member", "governor", "auditor", "field_officer"])
def test_only_the_office_drafts_an_order(role: str) -> None:
    with pytest.raises(Forbidden):
        services.draft_order(acting=make_acting(role), body=make_table())


def test_a_seat_stands_on_an_order_once() -> None:
    order = make_draft()
    seat = order.lines.first().seat
    again = [services.Line(seat=seat, person=make_person())]
    with pytest.raises(WrongState) as refused:
        services.put_lines(acting=officer_of(order), order=order, lines=again, seen=order.version)
    assert refused.value.code == "seat_on_order_already"


def test_of_two_officers_who_change_one_draft_the_second_is_told() -> None:
    order = make_draft()
    seen = order.version
    services.change_order(acting=officer_of(order), order=order, seen=seen, title="ใหม่")
    with pytest.raises(StaleWrite):
        services.change_order(acting=officer_of(order), order=order, seen=seen, title="ทับ")
    assert AppointmentOrder.objects.get(pk=order.pk).title == "ใหม่"


def test_a_title_of_four_hundred_signs_is_kept_and_one_more_is_refused() -> None:
    order = make_draft(title="ก" * 400)
    services.put_forward(acting=officer_of(order), order=order, waiver="จำเป็น")
    assert order.paper is not None
    assert len(order.paper.title) == 400
    with pytest.raises(BadInput):
        make_draft(title="ก" * 401)


def test_a_nominee_who_has_not_answered_stands_on_no_order() -> None:
    row = make_nomination()
    with pytest.raises(WrongState):
        make_draft(row.body, lines=[services.Line(seat=row.seat, nomination=row)])


def test_an_order_that_names_nobody_is_not_put_forward() -> None:
    order = make_draft(lines=[])
    assert "no_lines" in _codes(order, Level.BLOCKS)
    with pytest.raises(WrongState):
        services.put_forward(acting=officer_of(order), order=order, waiver="x")


def test_what_is_grave_needs_a_reason_and_the_reason_is_kept() -> None:
    order = make_draft(make_table(checks_six_parties=True))
    assert "missing_party" in _codes(order, Level.GRAVE)
    with pytest.raises(BadInput) as refused:
        services.put_forward(acting=officer_of(order), order=order)
    assert refused.value.code == "waiver_needed"
    services.put_forward(acting=officer_of(order), order=order, waiver="รอผู้แทนอีกสองภาคี")
    order.refresh_from_db()
    assert order.waiver == "รอผู้แทนอีกสองภาคี"
    assert order.waived


def test_somebody_with_two_seats_of_one_body_is_found() -> None:
    body, person = make_table(), make_person()
    order = make_draft(body, lines=lines_for(body, [make_person(), person, person]))
    assert "sits_twice" in _codes(order, Level.GRAVE)


def test_members_of_a_working_group_are_never_called_committee_members() -> None:
    order = make_draft(make_table(form="working_group", name_th="คณะทำงานลำน้ำ"))
    printed = [member.seat for member in order_content(order).members]
    assert printed == ["หัวหน้าคณะทำงาน", "คณะทำงานและเลขานุการ", "คณะทำงาน"]


def test_the_paper_is_written_anew_when_a_line_changes() -> None:
    order = make_draft()
    services.put_forward(acting=officer_of(order), order=order, waiver="จำเป็น")
    assert order.paper is not None
    before = order.paper.content
    services.remove_line(acting=officer_of(order), order=order, place=3, seen=order.version)
    order.paper.refresh_from_db()
    assert len(order.paper.content["members"]) == len(before["members"]) - 1


def test_an_order_on_its_way_up_is_not_changed() -> None:
    order = make_draft()
    services.put_forward(acting=officer_of(order), order=order, waiver="จำเป็น")
    post = make_term(make_post()).post
    assert order.paper is not None
    send_up(acting=officer_of(order), paper=order.paper, posts=[post])
    with pytest.raises(WrongState) as refused:
        services.change_order(
            acting=officer_of(order), order=order, seen=order.version, title="แก้กลางทาง"
        )
    assert refused.value.code == "order_on_its_way"


def test_the_database_itself_refuses_to_rewrite_a_signed_order() -> None:
    order = make_signed()
    rows = AppointmentOrder.objects.filter(pk=order.pk)
    for change in ({"title": "ปลอม"}, {"number_text": "1/2500"}, {"effective_on": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**change)
    with pytest.raises(IntegrityError), transaction.atomic():
        OrderLine.objects.filter(order=order).update(printed_seat="ประธาน")
    with pytest.raises(IntegrityError), transaction.atomic():
        OrderLine.objects.filter(order=order).delete()


def test_three_hundred_members_stand_on_one_order() -> None:
    body = make_table()
    for _number in range(297):
        make_seat(body)
    order = make_signed(body)
    assert order.lines.count() == 300
    assert order.paper is not None
    assert len(order.paper.content["members"]) == 300


def test_an_order_does_not_end_before_it_begins() -> None:
    today = timezone.localdate()
    with pytest.raises(BadInput):
        make_draft(effective_on=today, expires_on=today - timedelta(days=1))
