"""A matter goes to another body and comes back with a reply (R053)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from phakhi.core.acting import Acting
from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.undertakings import services
from phakhi.undertakings.models import BodyReferral
from tests.factories import make_acting
from tests.factories_bodies import (
    make_body,
    make_ex_officio,
    make_member,
    make_seat,
    make_seat_term,
)
from tests.factories_undertakings import (
    desk,
    elsewhere,
    in_days,
    make_referral,
    secretary_of,
)

pytestmark = pytest.mark.django_db


def test_a_body_does_not_ask_itself() -> None:
    body = make_body()
    with pytest.raises(BadInput) as refused:
        make_referral(source=body, target=body)
    assert refused.value.params["field"] == "target"


@pytest.mark.parametrize("values", [{"state": "ended"}, {"state": "planned"}, {"is_outside": True}])
def test_a_body_that_is_not_at_work_is_not_asked(values: dict[str, object]) -> None:
    state = str(values.pop("state", "active"))
    with pytest.raises(BadInput):
        make_referral(target=make_body(state, **values))


def test_a_day_that_is_over_is_no_term() -> None:
    with pytest.raises(BadInput):
        make_referral(reply_due_on=in_days(-1))


def test_a_member_does_not_ask_in_the_body_s_name() -> None:
    body = make_body()
    member = make_member(body)
    who = make_acting("citizen", person_id=member.person_id)
    with pytest.raises(Forbidden):
        services.refer(
            acting=who, source=body, target=make_body(), question="ก", reply_due_on=in_days(5)
        )


def test_the_secretary_of_the_asking_body_does_not_reply() -> None:
    row = make_referral()
    with pytest.raises(Forbidden):
        services.answer_referral(
            acting=secretary_of(row.source), referral=row, act="reply", reply="ก"
        )


def test_a_reply_says_something() -> None:
    row = make_referral()
    for act in ("reply", "refuse"):
        with pytest.raises(BadInput):
            services.answer_referral(acting=desk(row.target), referral=row, act=act, reply=" ")


def test_taken_up_replied_and_heard() -> None:
    row = make_referral()
    there = secretary_of(row.target)
    services.answer_referral(acting=there, referral=row, act="take_up")
    services.answer_referral(acting=there, referral=row, act="reply", reply="เห็นด้วย")
    assert row.replied_on == in_days(0)
    with pytest.raises(Forbidden):
        services.note_reply(acting=there, referral=row)
    services.note_reply(acting=secretary_of(row.source), referral=row)
    assert row.state == "noted"


def test_two_secretaries_reply_once() -> None:
    row = make_referral()
    stale = BodyReferral.objects.get(pk=row.pk)
    services.answer_referral(acting=desk(row.target), referral=row, act="reply", reply="ก")
    with pytest.raises(StaleWrite):
        services.answer_referral(acting=desk(row.target), referral=stale, act="refuse", reply="ข")


def test_what_was_replied_is_not_taken_back() -> None:
    row = make_referral("replied")
    with pytest.raises(WrongState):
        services.withdraw_referral(acting=desk(row.source), referral=row, reason="ก")


def test_one_that_is_not_public_is_seen_by_both_bodies_and_the_liaison() -> None:
    row = make_referral(is_public=False)
    third = make_body()
    stranger = Acting.stranger(row.province)
    member = replace(stranger, person_id=make_member(row.target).person_id)
    liaison = make_seat_term(make_seat(third, liaison=row.source))
    linked = replace(stranger, person_id=liaison.person_id)
    other = replace(stranger, person_id=make_member(third).person_id)
    for who in (member, linked, desk(row.source, "auditor")):
        assert BodyReferral.objects.visible_to(who).exists()
    for who in (other, stranger, elsewhere()):
        assert not BodyReferral.objects.visible_to(who).exists()


def test_a_chair_that_goes_with_a_post_sees_what_its_body_sees() -> None:
    row = make_referral(is_public=False)
    seat = make_ex_officio(row.source)
    assert seat.post is not None
    holder = seat.post.terms.get().person_id
    assert BodyReferral.objects.visible_to(
        replace(Acting.stranger(row.province), person_id=holder)
    ).exists()
