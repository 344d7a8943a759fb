"""An owner is asked, not ordered (R002, R009)."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.ledger.models import LedgerDraft
from phakhi.undertakings import services
from phakhi.undertakings.models import Undertaking
from tests.factories import make_acting
from tests.factories_bodies import make_body, make_member
from tests.factories_networks import make_actor
from tests.factories_sitting import make_resolution
from tests.factories_undertakings import (
    desk,
    elsewhere,
    in_days,
    make_undertaking,
    secretary_of,
    speaker_of,
)

pytestmark = pytest.mark.django_db


def test_a_member_of_the_body_gives_nobody_work_in_its_name() -> None:
    body = make_body()
    member = make_member(body)
    who = make_acting("citizen", person_id=member.person_id)
    with pytest.raises(Forbidden):
        services.create_undertaking(acting=who, body=body, text="ก")


def test_the_office_of_another_province_gives_nobody_work_here() -> None:
    with pytest.raises(Forbidden):
        services.create_undertaking(acting=elsewhere(), body=make_body(), text="ก")


def test_nothing_to_do_is_nothing_to_enter() -> None:
    body = make_body()
    with pytest.raises(BadInput) as refused:
        services.create_undertaking(acting=desk(body), body=body, text="  ")
    assert refused.value.code == "text_needed"
    assert not Undertaking.objects.exists()


def test_an_owner_is_not_asked_without_a_day() -> None:
    row = make_undertaking("open")
    with pytest.raises(BadInput) as refused:
        services.propose_to(
            acting=desk(row.body), undertaking=row, owner=make_actor().party, due_on=None
        )
    assert refused.value.params["field"] == "due_on"


@pytest.mark.parametrize(
    ("due", "answer", "field"),
    [(-1, None, "due_on"), (9, -1, "answer_due_on"), (9, 10, "answer_due_on")],
)
def test_nobody_is_asked_for_a_day_that_is_over_or_to_answer_after_the_work(
    due: int, answer: int | None, field: str
) -> None:
    row = make_undertaking("open")
    days: dict[str, Any] = {
        "due_on": in_days(due),
        "answer_due_on": None if answer is None else in_days(answer),
    }
    with pytest.raises(BadInput) as refused:
        services.propose_to(
            acting=desk(row.body), undertaking=row, owner=make_actor().party, **days
        )
    assert refused.value.params["field"] == field
    row.refresh_from_db()
    assert row.state == "open"


def test_a_partner_that_was_merged_away_is_not_asked() -> None:
    kept, gone = make_actor().party, make_actor().party
    gone.merged_into = kept
    gone.save()
    row = make_undertaking("open")
    with pytest.raises(BadInput) as refused:
        services.propose_to(acting=desk(row.body), undertaking=row, owner=gone, due_on=in_days(9))
    assert refused.value.code == "owner_is_gone"


def test_the_secretary_without_a_role_proposes() -> None:
    body = make_body()
    row = services.create_undertaking(
        acting=secretary_of(body),
        body=body,
        text="ตรวจน้ำ",
        owner=make_actor().party,
        due_on=in_days(9),
    )
    assert row.state == "proposed"
    assert row.original_due_on == in_days(9)
    assert LedgerDraft.objects.filter(act="undertakings.undertaking.proposed").count() == 1


def test_numbers_run_through_a_body_and_its_year() -> None:
    body = make_body()
    assert [make_undertaking(body=body).number for _ in range(3)] == [1, 2, 3]
    assert make_undertaking().number == 1


def test_one_partner_is_asked_once_for_a_resolution() -> None:
    resolution = make_resolution(kind="assign")
    body, owner = resolution.item.meeting.body, make_actor().party
    values: dict[str, Any] = {"body": body, "resolution": resolution, "owner": owner}
    row = services.undertaking_of(desk(body), resolution)
    services.propose_to(acting=desk(body), undertaking=row, owner=owner, due_on=in_days(9))
    with pytest.raises(WrongState) as refused:
        services.create_undertaking(acting=desk(body), text="อีกครั้ง", due_on=in_days(9), **values)
    assert refused.value.code == "owner_asked_already"


def test_another_is_asked_only_after_a_refusal() -> None:
    row = make_undertaking()
    who: dict[str, Any] = {"owner": make_actor().party, "due_on": in_days(20)}
    with pytest.raises(WrongState):
        services.propose_again(acting=desk(row.body), undertaking=row, **who)
    services.refuse_undertaking(acting=speaker_of(row.owner), undertaking=row, reason="ไม่มีคน")
    second = services.propose_again(acting=desk(row.body), undertaking=row, **who)
    assert (second.follows, second.state) == (row, "proposed")
    row.refresh_from_db()
    assert row.reason == "ไม่มีคน"


def test_two_are_not_asked_after_one_refusal() -> None:
    row = make_undertaking("refused")
    for number in range(2):
        who: dict[str, Any] = {"owner": make_actor().party, "due_on": in_days(20)}
        if number:
            with pytest.raises(WrongState):
                services.propose_again(acting=desk(row.body), undertaking=row, **who)
        else:
            services.propose_again(acting=desk(row.body), undertaking=row, **who)


def test_the_database_knows_that_who_carries_out_has_said_yes() -> None:
    row = make_undertaking()
    with pytest.raises(IntegrityError), transaction.atomic():
        Undertaking.objects.filter(pk=row.pk).update(state="working")
    with pytest.raises(IntegrityError), transaction.atomic():
        Undertaking.objects.filter(pk=row.pk).update(owner=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        Undertaking.objects.filter(pk=row.pk).update(state="refused", reason="")
