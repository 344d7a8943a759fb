"""The idle alarm, reminders, and the acceptance rate (R002, R009)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django import app

from phakhi.bodies.queries.idle import idle_bodies
from phakhi.core.models import Event
from phakhi.core.nightly import the_house, work_through_the_night
from phakhi.core.tasks import every_night
from phakhi.undertakings import services
from phakhi.undertakings.models import ProgressNote, Undertaking
from phakhi.undertakings.queries.acceptance import acceptance
from phakhi.undertakings.reminding import remind_owners
from phakhi.undertakings.signs import signs_of_carrying
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body
from tests.factories_undertakings import desk, in_days, make_referral, make_undertaking, speaker_of

pytestmark = pytest.mark.django_db
LONG_AGO = timezone.localdate() - timedelta(days=200)


def test_a_body_that_sits_elsewhere_or_is_over_is_not_woken() -> None:
    make_body(is_outside=True, established_on=LONG_AGO)
    make_body("ended", established_on=LONG_AGO, ended_on=timezone.localdate())
    assert idle_bodies(make_acting()) == []


def test_the_neighbour_s_quiet_bodies_are_its_own() -> None:
    make_body(province=make_province("56"), established_on=LONG_AGO)
    assert idle_bodies(make_acting()) == []


def test_progress_is_a_sign_of_life() -> None:
    body = make_body(established_on=LONG_AGO)
    assert [one.body for one in idle_bodies(make_acting())] == [body]
    row = make_undertaking("working", body=body)
    ProgressNote.objects.filter(undertaking=row).update(on=in_days(-1))
    Undertaking.objects.filter(pk=row.pk).update(proposed_at=timezone.now() - timedelta(days=9))
    assert signs_of_carrying([body])[body.pk] == in_days(-1)
    assert idle_bodies(make_acting()) == []


def test_a_silence_is_told_once_in_a_night_of_all_rooms(caplog: pytest.LogCaptureFixture) -> None:
    body = make_body(established_on=LONG_AGO)
    for _night in range(2):
        work_through_the_night()
    assert not caplog.records
    told = Event.objects.filter(kind__endswith=".idle", subject_id=body.pk)
    assert told.count() == 1


def test_the_worker_reminds_in_the_night() -> None:
    soon = make_undertaking("working", due_on=in_days(5))
    work_through_the_night()
    assert (
        Event.objects.filter(kind="undertakings.undertaking.reminded").get().subject_id == soon.pk
    )
    assert every_night.name == "phakhi.nightly"
    assert every_night.name in {
        task.task.name for task in app.periodic_registry.periodic_tasks.values()
    }


def test_reminded_a_week_before_and_not_twice_a_night() -> None:
    soon = make_undertaking("working", due_on=in_days(5))
    make_undertaking("working", due_on=in_days(30))
    make_undertaking("confirmed", due_on=in_days(2))
    question = make_referral(reply_due_on=in_days(3))
    house = the_house(soon.province)
    remind_owners(house)
    remind_owners(house)
    told = Event.objects.filter(kind__endswith=".reminded").values_list("subject_id", flat=True)
    assert sorted(told) == sorted([soon.pk, question.pk])


def test_reminded_again_after_a_week() -> None:
    row = make_undertaking("working")
    Undertaking.objects.filter(pk=row.pk).update(due_on=in_days(-3), reminded_on=in_days(-8))
    remind_owners(the_house(row.province))
    row.refresh_from_db()
    assert row.reminded_on == timezone.localdate()


def test_the_share_of_yes_counts_answers_and_not_what_waits() -> None:
    body = make_body()
    for state in ("accepted", "confirmed", "refused", "proposed"):
        make_undertaking(state, body=body)
    back = make_undertaking("accepted", body=body)
    services.hand_back(acting=speaker_of(back.owner), undertaking=back, reason="งบไม่ผ่าน")
    total, each = acceptance(make_acting())
    assert (total.asked, total.accepted, total.refused, total.waiting) == (5, 3, 1, 1)
    assert (total.percent, total.handed_back, total.done) == (75, 1, 1)
    assert [one.body for one in each] == [body]


def test_without_answers_there_is_no_share() -> None:
    make_undertaking()
    total, _each = acceptance(make_acting())
    assert total.percent is None


def test_what_a_stranger_may_not_see_does_not_enter_its_figures() -> None:
    make_undertaking("refused", is_public=False)
    assert acceptance(make_acting("citizen"))[0].asked == 0
    assert acceptance(desk(make_body()))[0].asked == 1
