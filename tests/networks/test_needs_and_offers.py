"""What is remembered for strangers never shows what has been hidden or is no longer offered."""

from __future__ import annotations

import pytest
from django.test import Client

from phakhi.core import events
from phakhi.core.acting import Role
from phakhi.core.sequencer import sequence
from phakhi.networks.models import Actor, ResourceLine
from tests.factories import make_acting, make_province
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db


def line(direction: str, what: str, **values: object) -> ResourceLine:
    actor = make_actor(area_code="3021")
    return ResourceLine.objects.create(
        province=actor.province,
        actor=actor,
        direction=direction,
        resource="place",
        what=what,
        **values,
    )


def page(query: str = "") -> str:
    answer = Client().get(f"/th/{make_province().slug}/partners/needs/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_need_stands_with_its_offer_and_stands_so_again() -> None:
    line("need", "ต้องการห้องประชุม"), line("offer", "ให้ใช้ศาลา")
    first = page()
    assert "ต้องการห้องประชุม" in first and "ให้ใช้ศาลา" in first
    assert "ให้ใช้ศาลา" in page()


def test_what_is_hidden_without_an_event_is_gone_at_once() -> None:
    line("need", "ต้องการห้องประชุม")
    offer, need = line("offer", "ให้ใช้ศาลา"), line("need", "ต้องการโต๊ะ")
    page()
    ResourceLine.objects.filter(pk=offer.pk).update(is_public=False)
    Actor.objects.filter(pk=need.actor_id).update(is_public=False)
    shown = page()
    assert "ต้องการห้องประชุม" in shown
    assert "ให้ใช้ศาลา" not in shown and "ต้องการโต๊ะ" not in shown


def test_a_new_offer_stands_after_its_event() -> None:
    need = line("need", "ต้องการห้องประชุม")
    page()
    line("offer", "ให้ใช้ศาลา")
    events.record(make_acting(Role.OFFICER), "networks.actor.changed", need.actor)
    sequence(need.province_id)
    assert "ให้ใช้ศาลา" in page()


def test_a_page_beyond_the_last_is_the_last() -> None:
    for number in range(12):
        line("need", f"ต้องการสิ่งที่ {number:02}")
    assert page("?page=99").count("<h2>ต้องการ") == page("?page=2").count("<h2>ต้องการ")
    assert page("?page=99").count("ต้องการสิ่งที่") == 2
