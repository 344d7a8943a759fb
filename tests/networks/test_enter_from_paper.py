"""R016, design.md: entered for a village group from paper, with scan and second check."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from phakhi.core.errors import BadInput, Forbidden, WrongState
from phakhi.core.models import StoredFile
from phakhi.networks import services
from phakhi.networks.models import Actor
from phakhi.networks.states import State
from tests.factories import make_acting
from tests.factories_areas import make_areas
from tests.networks.test_pages_open import at

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 64


def enter(acting: Any = None, content: bytes = PNG) -> Actor:
    return services.enter_from_paper(
        acting=acting or make_acting("field_officer"),
        kind="group",
        names={"name_th": "กลุ่มบ้านตัวอย่าง"},
        profile={"sector": "third_sector", "subtype": "community_org", "area_code": "302101"},
        upload=SimpleUploadedFile("แบบ.png", content),
        phone="0812345678",
    )


def test_paper_goes_to_the_queue_with_its_scan() -> None:
    actor = enter()
    assert (actor.state, actor.source) == (State.SUBMITTED, "paper")
    assert actor.scan == StoredFile.objects.get()


def test_the_one_who_typed_it_cannot_check_it() -> None:
    typing = make_acting("field_officer")
    actor = enter(typing)
    with pytest.raises(Forbidden) as refusal:
        services.second_check(acting=typing, actor=actor, seen=actor.version, agrees=True)
    assert refusal.value.code == "second_check_by_another"
    with pytest.raises(IntegrityError), transaction.atomic():
        Actor.objects.filter(pk=actor.pk).update(second_check_by=typing.person_id)


def test_another_officer_agrees_and_then_it_can_be_verified() -> None:
    actor, checking = enter(), make_acting("officer")
    services.second_check(acting=checking, actor=actor, seen=actor.version, agrees=True)
    assert actor.second_check_by == checking.person_id
    services.verify_actor(acting=checking, actor=actor)
    assert Actor.objects.get().state == State.VERIFIED


def test_a_difference_goes_back_to_be_corrected() -> None:
    actor, checking = enter(), make_acting("officer")
    with pytest.raises(BadInput):
        services.second_check(acting=checking, actor=actor, seen=actor.version, agrees=False)
    services.second_check(
        acting=checking, actor=actor, seen=actor.version, agrees=False, reason="ชื่อผิด"
    )
    assert (actor.state, actor.state_reason) == (State.DRAFT, "ชื่อผิด")


def test_what_did_not_come_from_paper_has_no_second_check() -> None:
    actor = enter()
    Actor.objects.filter(pk=actor.pk).update(source="officer")
    fresh = Actor.objects.get()
    with pytest.raises(WrongState):
        services.second_check(acting=make_acting(), actor=fresh, seen=fresh.version, agrees=True)


@pytest.mark.parametrize("role", ["citizen", "member", "auditor"])
def test_only_officers_type_in_paper(role: str) -> None:
    with pytest.raises(Forbidden):
        enter(make_acting(role))


def test_a_scan_that_is_no_picture_is_told_beside_its_field(as_role: Any) -> None:
    make_areas("30")
    form = {
        "kind": "group",
        "name_th": "กลุ่มบ้านตัวอย่าง",
        "sector": "third_sector",
        "area_code": "302101",
        "scan": SimpleUploadedFile("a.png", b"MZ not a picture"),
    }
    answer = as_role("field_officer").post(at("paper"), form)
    assert answer.status_code == 200
    assert 'id="id_scan-error"' in answer.content.decode()
    assert not Actor.objects.exists()


def test_two_officers_do_it_on_their_pages(as_role: Any) -> None:
    make_areas("30")
    form = {
        "kind": "group",
        "name_th": "กลุ่มบ้านตัวอย่าง",
        "sector": "third_sector",
        "area_code": "302101",
        "founded_year": "๒๕๖๐",
        "scan": SimpleUploadedFile("a.png", PNG),
    }
    typing, checking = as_role("field_officer"), as_role("officer")
    assert typing.post(at("paper"), form).status_code == 302
    actor = Actor.objects.get()
    assert actor.founded_year == 2017
    page = at("check", code=actor.public_code)
    assert typing.get(page).status_code == 403
    assert "กลุ่มบ้านตัวอย่าง" in checking.get(page).content.decode()
    assert checking.get(at("checks")).status_code == 200
    answer = {"agrees": "yes", "version": str(actor.version)}
    assert checking.post(page, answer).status_code == 302
    assert Actor.objects.get().second_check_by
