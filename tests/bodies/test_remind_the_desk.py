"""Every night: terms that end, empty chairs, bodies that have gone quiet; each told once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from phakhi.bodies.queries.idle import empty_chairs, idle_bodies
from phakhi.bodies.reminding import EMPTY, ENDING, IDLE, note_bodies
from phakhi.bodies.signs import BODY_SIGNS
from phakhi.core.models import Event
from phakhi.core.nightly import the_house
from phakhi.core.registry import Registry
from tests.factories import make_acting, make_province
from tests.factories_bodies import make_body, make_member, make_seat

pytestmark = pytest.mark.django_db


def _told(kind: str) -> int:
    return Event.objects.filter(kind=kind).count()


def _night() -> None:
    note_bodies(the_house(make_province()))


def test_a_term_that_ends_within_ninety_days_is_told_once() -> None:
    soon = timezone.localdate() + timedelta(days=89)
    body = make_body(established_on=timezone.localdate())
    make_member(body, "chair", until=soon)
    make_member(body, until=soon)
    make_member(body, until=soon + timedelta(days=60))
    _night()
    _night()
    assert _told(ENDING) == 1


def test_a_quiet_body_is_told_once_per_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    long_ago = timezone.localdate() - timedelta(days=100)
    body = make_body(established_on=long_ago, idle_after_days=90)
    make_member(body, "chair", since=long_ago)
    _night()
    _night()
    assert _told(IDLE) == 1
    assert [one.body for one in idle_bodies(make_acting())] == [body]
    signs: Registry[object] = Registry("test")
    signs.register("meetings", lambda bodies: {body.pk: timezone.localdate()})
    monkeypatch.setattr("phakhi.bodies.queries.idle.BODY_SIGNS", signs)
    assert BODY_SIGNS is not signs
    assert idle_bodies(make_acting()) == []


def test_a_body_without_anybody_in_the_chair_is_told_again_only_after_a_month(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = make_body(established_on=timezone.localdate())
    make_seat(body, role="chair")
    _night()
    _night()
    assert _told(EMPTY) == 1
    monkeypatch.setattr("phakhi.bodies.reminding.AGAIN_AFTER", timedelta(days=-1))
    _night()
    assert _told(EMPTY) == 2


def test_a_member_s_empty_chair_stands_on_the_desk_but_wakes_nobody() -> None:
    body = make_body(established_on=timezone.localdate())
    make_member(body, "chair", since=timezone.localdate())
    make_seat(body)
    _night()
    assert _told(EMPTY) == 0
    assert [found for found, _chairs in empty_chairs(make_acting())] == [body]


@pytest.mark.parametrize("values", [{"state": "ended"}, {"state": "planned"}, {"is_outside": True}])
def test_what_does_not_work_here_wakes_nobody(values: dict[str, object]) -> None:
    body = make_body(**{"idle_after_days": 1, **values})  # type: ignore[arg-type]
    make_seat(body, role="chair", ended_on=date(2026, 6, 1) if body.state == "ended" else None)
    _night()
    assert _told(IDLE) == _told(EMPTY) == 0
