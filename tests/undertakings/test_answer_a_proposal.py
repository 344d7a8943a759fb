"""Taken on, taken on on other terms, or not: the owner's own word (R009)."""

from __future__ import annotations

import pytest

from phakhi.core.errors import BadInput, Forbidden, StaleWrite, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.undertakings import services
from phakhi.undertakings.models import DueChange, Undertaking, UndertakingStep
from tests.factories import make_acting
from tests.factories_bodies import make_member
from tests.factories_networks import make_actor
from tests.factories_undertakings import desk, in_days, make_undertaking, scan, speaker_of

pytestmark = pytest.mark.django_db


def test_another_partner_does_not_answer_for_the_owner() -> None:
    row = make_undertaking()
    with pytest.raises(Forbidden):
        services.accept_undertaking(acting=speaker_of(make_actor().party), undertaking=row)


def test_the_governor_does_not_accept_for_a_partner() -> None:
    row = make_undertaking()
    with pytest.raises((Forbidden, BadInput)):
        services.accept_undertaking(acting=desk(row.body, "governor"), undertaking=row)
    row.refresh_from_db()
    assert row.state == "proposed"


def test_the_office_answers_for_a_partner_only_with_its_paper() -> None:
    row = make_undertaking()
    with pytest.raises(BadInput) as refused:
        services.accept_undertaking(acting=desk(row.body), undertaking=row)
    assert refused.value.code == "signed_paper_needed"
    services.accept_undertaking(acting=desk(row.body), undertaking=row, upload=scan())
    row.refresh_from_db()
    assert row.from_paper
    assert row.scan is not None


def test_a_refusal_without_a_reason_is_no_answer() -> None:
    row = make_undertaking()
    with pytest.raises(BadInput):
        services.refuse_undertaking(acting=speaker_of(row.owner), undertaking=row, reason=" ")


def test_what_was_withdrawn_cannot_be_accepted() -> None:
    row = make_undertaking()
    stale = Undertaking.objects.get(pk=row.pk)
    services.withdraw_undertaking(acting=desk(row.body), undertaking=row, reason="เปลี่ยนแผน")
    with pytest.raises(StaleWrite):
        services.accept_undertaking(acting=speaker_of(row.owner), undertaking=stale)
    row.refresh_from_db()
    with pytest.raises(WrongState):
        services.accept_undertaking(acting=speaker_of(row.owner), undertaking=row)
    assert row.state == "withdrawn"


def test_an_answer_is_given_once() -> None:
    row = make_undertaking("accepted")
    with pytest.raises(WrongState):
        services.refuse_undertaking(acting=speaker_of(row.owner), undertaking=row, reason="ก")


def test_a_form_opened_before_the_change_is_stale() -> None:
    row = make_undertaking()
    seen = row.version
    Undertaking.objects.filter(pk=row.pk).update(version=seen + 1)
    with pytest.raises(StaleWrite):
        services.accept_undertaking(acting=speaker_of(row.owner), undertaking=row, seen=seen)


def test_the_reason_is_read_by_the_body_and_not_by_the_public() -> None:
    row = make_undertaking("refused")
    member = make_member(row.body)
    insider = make_acting("citizen", person_id=member.person_id)
    stranger = make_acting("citizen")
    said = UndertakingStep.objects.filter(act="refuse")
    assert said.visible_to(insider).get().reason == "ไม่มีคน"
    assert not UndertakingStep.objects.visible_to(stranger).exists()


def test_other_terms_without_any_say_nothing() -> None:
    row = make_undertaking()
    with pytest.raises(BadInput):
        services.ask_change(acting=speaker_of(row.owner), undertaking=row, why="ขอเวลา")


def test_a_day_that_is_over_is_no_offer() -> None:
    row = make_undertaking()
    with pytest.raises(BadInput) as refused:
        services.ask_change(
            acting=speaker_of(row.owner), undertaking=row, why="ก", due_on=in_days(-1)
        )
    assert refused.value.code == "day_is_past"


def test_terms_the_body_agrees_to_are_a_yes() -> None:
    row = make_undertaking()
    change = services.ask_change(
        acting=speaker_of(row.owner), undertaking=row, why="รองบ", due_on=in_days(60)
    )
    assert change.is_counter
    services.allow_change(acting=desk(row.body), change=change)
    row.refresh_from_db()
    assert (row.state, row.due_on, row.original_due_on) == (
        "accepted", in_days(60), in_days(60),
    )  # fmt: skip
    change.refresh_from_db()
    assert change.old_due_on == in_days(30)
    assert LedgerDraft.objects.filter(act="undertakings.undertaking.accepted").exists()


def test_terms_whose_day_is_over_are_not_agreed_to_any_more() -> None:
    row = make_undertaking()
    change = services.ask_change(
        acting=speaker_of(row.owner), undertaking=row, why="รองบ", due_on=in_days(60)
    )
    DueChange.objects.update(due_on=in_days(-1))
    change.refresh_from_db()
    with pytest.raises(BadInput) as refused:
        services.allow_change(acting=desk(row.body), change=change)
    assert refused.value.code == "terms_day_is_past"


def test_the_owner_does_not_agree_to_its_own_terms() -> None:
    row = make_undertaking()
    who = speaker_of(row.owner)
    change = services.ask_change(acting=who, undertaking=row, why="ก", due_on=in_days(60))
    with pytest.raises(Forbidden):
        services.allow_change(acting=who, change=change)


def test_terms_not_agreed_leave_the_question_open() -> None:
    row = make_undertaking()
    who = speaker_of(row.owner)
    change = services.ask_change(acting=who, undertaking=row, why="ก", text="ทำ 6 จุด")
    with pytest.raises(BadInput):
        services.decline_change(acting=desk(row.body), change=change, answer="")
    services.decline_change(acting=desk(row.body), change=change, answer="ต้องครบ 12 จุด")
    row.refresh_from_db()
    assert row.state == "proposed"


def test_one_change_waits_at_a_time() -> None:
    row = make_undertaking("accepted")
    who = speaker_of(row.owner)
    services.ask_change(acting=who, undertaking=row, why="ก", due_on=in_days(60))
    with pytest.raises(WrongState) as refused:
        services.ask_change(acting=who, undertaking=row, why="ข", due_on=in_days(90))
    assert refused.value.code == "change_asked_already"


def test_a_later_day_keeps_the_first_one() -> None:
    row = make_undertaking("working")
    change = services.ask_change(
        acting=speaker_of(row.owner), undertaking=row, why="ฝนตก", due_on=in_days(60)
    )
    services.allow_change(acting=desk(row.body), change=change, answer="ได้")
    row.refresh_from_db()
    assert (row.state, row.due_on) == ("working", in_days(60))
    assert row.original_due_on == in_days(30)


def test_an_answer_closes_what_was_offered_before_it() -> None:
    row = make_undertaking()
    who = speaker_of(row.owner)
    services.ask_change(acting=who, undertaking=row, why="ก", due_on=in_days(60))
    row.refresh_from_db()
    services.accept_undertaking(acting=who, undertaking=row)
    assert DueChange.objects.get().state == "taken_back"


def test_who_took_it_on_may_hand_it_back_with_a_reason() -> None:
    row = make_undertaking("working")
    services.hand_back(acting=speaker_of(row.owner), undertaking=row, reason="งบไม่ผ่าน")
    assert (row.state, row.reason) == ("refused", "งบไม่ผ่าน")
    assert row.accepted_at is not None
