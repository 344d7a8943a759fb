"""An order is never rewritten: another one amends, replaces or revokes it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from phakhi.appointments import services
from phakhi.appointments.models import Act, AppointmentOrder
from phakhi.appointments.nightly import orders_take_their_course, remind_of_ends
from phakhi.appointments.texts import order_content
from phakhi.bodies.models import SeatTerm
from phakhi.core.errors import WrongState
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
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
from tests.factories_bodies import make_member
from tests.factories_parties import make_person

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = timedelta(days=1)


def test_a_draft_is_not_amended() -> None:
    with pytest.raises(WrongState):
        follow(make_draft(), "amend")


def test_an_order_is_replaced_or_revoked_by_one_other_only() -> None:
    earlier = make_older()
    follow(earlier, "revoke")
    with pytest.raises(WrongState) as refused:
        follow(earlier, "replace", lines=[])
    assert refused.value.code == "order_replaced_already"


def test_a_draft_that_is_given_up_lets_another_one_replace_it() -> None:
    earlier = make_older()
    given_up = follow(earlier, "revoke")
    services.withdraw_order(acting=officer_of(earlier), order=given_up, why="ไม่ต้องยกเลิกแล้ว")
    assert follow(earlier, "revoke").state == "drafted"


def test_a_revocation_empties_every_seat_the_order_filled() -> None:
    earlier = make_older()
    order = sign(follow(earlier, "revoke"))
    earlier.refresh_from_db()
    assert earlier.state == "revoked"
    assert order.lines.filter(act=Act.END).count() == 3
    assert not SeatTerm.objects.on(TODAY()).exists()
    assert set(SeatTerm.objects.values_list("ended_by", flat=True)) == {order.pk}


def test_an_amendment_changes_one_seat_and_leaves_the_order_in_force() -> None:
    earlier = make_older()
    line = earlier.lines.order_by("place").last()
    assert line is not None
    new = services.Line(seat=line.seat, person=make_person())
    order = follow(earlier, "amend", lines=[new])
    said = order_content(order).changes
    assert any("แทน" in step and line.printed_name in step for step in said)
    sign(order)
    earlier.refresh_from_db()
    assert earlier.state == "amended"
    assert line.seat.terms.on(TODAY()).get().order_id == order.pk
    assert SeatTerm.objects.on(TODAY()).filter(order_id=earlier.pk).count() == 2


def test_a_replacement_ends_whoever_it_does_not_name() -> None:
    earlier = make_older()
    first = earlier.lines.order_by("place")[0]
    order = sign(
        follow(earlier, "replace", lines=[services.Line(seat=first.seat, person=make_person())])
    )
    assert SeatTerm.objects.on(TODAY()).get().order_id == order.pk
    earlier.refresh_from_db()
    assert earlier.state == "replaced"


def test_at_night_an_order_takes_effect_on_its_day_and_expires_on_its_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order = make_signed(effective_on=TODAY() + DAY, expires_on=TODAY() + 3 * DAY)
    house, today = the_house(order.province), TODAY()
    orders_take_their_course(house)
    order.refresh_from_db()
    assert order.state == "signed"
    monkeypatch.setattr(timezone, "localdate", lambda *_a: today + DAY)
    orders_take_their_course(house)
    orders_take_their_course(house)
    order.refresh_from_db()
    assert order.state == "in_force"
    assert SeatTerm.objects.filter(order_id=order.pk).count() == 3
    monkeypatch.setattr(timezone, "localdate", lambda *_a: today + 3 * DAY)
    orders_take_their_course(house)
    order.refresh_from_db()
    assert order.state == "expired"
    assert not SeatTerm.objects.on(today + 3 * DAY).exists()


def test_an_order_revoked_before_its_day_seats_nobody() -> None:
    earlier = make_signed(effective_on=TODAY() + 9 * DAY)
    sign(follow(earlier, "revoke"))
    earlier.refresh_from_db()
    assert earlier.state == "revoked"
    assert not SeatTerm.objects.exists()


def test_a_member_removed_by_an_order_sits_no_longer_whatever_is_open_that_day() -> None:
    """Whether an open vote still counts is the meeting's matter: the term itself is over."""
    term = make_member()
    line = services.Line(seat=term.seat, act=Act.END)
    sign(make_draft(term.seat.body, lines=[line]))
    term.refresh_from_db()
    assert term.until == TODAY()
    assert not SeatTerm.objects.on(TODAY()).filter(seat=term.seat).exists()


def test_a_seated_nominee_is_appointed_and_the_office_is_reminded_once_of_late_answers() -> None:
    row = make_nomination(says_yes=True)
    sign(make_draft(row.body, lines=[services.Line(seat=row.seat, nomination=row)]))
    row.refresh_from_db()
    assert row.state == "seated"
    late = make_nomination(answer_due_on=TODAY() - DAY)
    for _night in range(2):
        remind_of_ends(the_house(late.province))
    assert Event.objects.filter(kind="appointments.answer.overdue").count() == 1


def test_an_order_blocked_since_it_was_put_forward_is_not_signed() -> None:
    order = make_draft()
    paper = put_before_the_governor(order)
    AppointmentOrder.objects.filter(pk=order.pk).update(reason="")
    from phakhi.papers.services import sign_paper

    governor = make_governor()
    with pytest.raises(WrongState):
        sign_paper(acting=governor.acting, paper=paper, post=governor.post)
