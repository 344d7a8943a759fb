"""The public door: a stranger registers a group, asks how it stands, goes on by link."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from phakhi.core.errors import BadInput
from phakhi.core.models import Link
from phakhi.networks import services
from phakhi.networks.models import Actor
from phakhi.networks.services import registration
from phakhi.networks.states import State
from phakhi.parties.models import ContactPoint
from tests.factories import make_acting, make_province
from tests.factories_areas import make_areas
from tests.networks.test_pages_open import at

pytestmark = pytest.mark.django_db
FORM = {
    "kind": "group",
    "name_th": "กลุ่มเลี้ยงผึ้งตัวอย่าง",
    "sector": "stakeholder",
    "subtype": "farmer_group",
    "area_code": "3021",
    "topics": ["agriculture"],
    "phone": "081-234 5678",
    "email": "bee@example.org",
    "is_public": "on",
    "consents": "on",
}


@pytest.fixture(autouse=True)
def _areas() -> None:
    make_province()
    make_areas("30")
    cache.clear()


def register(**changes: Any) -> tuple[Client, Any]:
    client = Client()
    return client, client.post(at("register"), FORM | changes)


def test_a_stranger_registers_a_group_and_gets_a_receipt(
    django_capture_on_commit_callbacks: Any,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client, answer = register()
    actor = Actor.objects.get()
    assert (actor.state, actor.source, actor.entered_by) == (State.SUBMITTED, "self", None)
    assert actor.consented_at
    assert not actor.is_shown
    receipt = client.get(answer["Location"]).content.decode()
    assert f"{actor.public_code}-" in receipt
    assert "/go-on/" in mail.outbox[0].body
    assert Client().get(at("actor", code=actor.public_code)).status_code == 404


def test_contacts_given_at_the_door_are_not_public_unless_agreed() -> None:
    register()
    assert not ContactPoint.objects.filter(is_public=True).exists()
    register(name_th="อีกกลุ่ม", contacts_public="on")
    assert ContactPoint.objects.filter(is_public=True).count() == 2


@pytest.mark.parametrize(
    "changes", [{"consents": ""}, {"phone": "", "email": ""}, {"kind": "person"}, {"name_th": ""}]
)
def test_an_unfinished_form_comes_back_with_what_was_typed(changes: dict[str, Any]) -> None:
    _client, answer = register(**changes)
    assert answer.status_code == 200
    assert 'value="3021" selected' in answer.content.decode()
    assert not Actor.objects.exists()


def test_a_machine_that_fills_the_hidden_field_is_refused() -> None:
    _client, answer = register(homepage="http://spam.example")
    assert answer.status_code == 400
    assert not Actor.objects.exists()


def test_the_sixth_registration_of_an_hour_is_refused() -> None:
    for number in range(registration.TRIES_PER_HOUR):
        assert register(name_th=f"กลุ่มที่ {number}")[1].status_code == 302
    assert register(name_th="กลุ่มที่หก")[1].status_code == 429
    assert Actor.objects.count() == registration.TRIES_PER_HOUR


def test_receipt_and_contact_together_open_the_entry_again(
    django_capture_on_commit_callbacks: Any,
) -> None:
    client, answer = register()
    receipt = answer["Location"].rstrip("/").rpartition("/")[2]
    alone = client.post(at("status"), {"receipt": receipt, "contact": "02 000 0000"})
    assert "/go-on/" not in alone.content.decode()
    both = client.post(at("status"), {"receipt": receipt, "contact": "๐๘๑๒๓๔๕๖๗๘"})
    link = re.search(r'href="(http[^"]*/go-on/[^"]*)"', both.content.decode())
    assert link
    page = client.get(link[1])
    assert page.status_code == 200
    changed = FORM | {"mission": "ผึ้งกับป่า", "version": str(Actor.objects.get().version)}
    assert client.post(link[1], changed).status_code == 302
    assert Actor.objects.get().mission == "ผึ้งกับป่า"
    assert client.get(link[1]).status_code == 410


def test_a_verified_entry_is_no_longer_changed_by_link() -> None:
    register()
    actor = Actor.objects.get()
    acting = make_acting()
    token = registration._fresh_link(acting, actor)
    services.verify_actor(acting=acting, actor=actor)
    assert Client().get(at("go_on", token=token)).status_code == 410
    assert Link.objects.exists()


def test_a_rejected_entry_says_why_and_is_sent_again() -> None:
    register()
    actor, acting = Actor.objects.get(), make_acting()
    services.reject_actor(acting=acting, actor=actor, reason="ขาดหมู่บ้าน")
    token = registration._fresh_link(acting, actor)
    page = at("go_on", token=token)
    assert "ขาดหมู่บ้าน" in Client().get(page).content.decode()
    assert Client().post(page, FORM | {"version": str(actor.version)}).status_code == 302
    assert Actor.objects.get().state == State.SUBMITTED


def test_without_consent_the_service_itself_refuses() -> None:
    with pytest.raises(BadInput):
        services.submit_registration(
            acting=make_acting("citizen"),
            kind="group",
            names={"name_th": "x"},
            profile={},
            contacts={},
            consents=False,
            address="",
        )
