"""Every page of the room answers whom it is for and refuses the others."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from phakhi.networks.codes import receipt_of
from phakhi.networks.models import Actor
from phakhi.networks.states import State
from tests.factories_areas import make_areas
from tests.factories_networks import make_activity, make_actor, make_external, make_resource

pytestmark = pytest.mark.django_db
OFFICE = ["work", "create", "paper", "checks", "overlaps"]
PUBLIC = ["paper_form", "register", "status", "matches", "gaps"]
SECTIONS = ["identity", "capability", "places", "shown"]
ROWS = ["activities", "resources", "external", "contacts"]


@pytest.fixture
def actor() -> Actor:
    make_areas("30")
    found = make_actor(name_th="ชมรมตัวอย่างน้ำใส", mission="ดูแลน้ำ", topics=["water"])
    make_activity(found)
    make_resource(found)
    make_resource(found, direction="need", is_public=False, what="ความลับของสำนักงาน")
    make_external(found)
    return found


def at(name: str, lang: str = "th", **parts: Any) -> str:
    path = reverse(f"networks:{name}", kwargs={"province": "nakhon-ratchasima", **parts})
    return f"/{lang}/" + path.split("/", 2)[2]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_office_opens_its_pages(as_role: Any, actor: Actor, lang: str) -> None:
    officer, code = as_role("officer"), actor.public_code
    pages = [at(name, lang) for name in OFFICE + PUBLIC]
    pages += [at("edit_section", lang, code=code, section=section) for section in SECTIONS]
    pages += [at(f"edit_{kind}", lang, code=code) for kind in ROWS]
    pages += [at(f"add_{kind}", lang, code=code) for kind in ROWS[:3]]
    pages += [at(name, lang, code=code) for name in ("actor", "rename", "duplicates")]
    pages += [at("step", lang, code=code, act=act) for act in ("suspend", "end")]
    for page in pages:
        assert officer.get(page).status_code == 200, page


def test_a_stranger_reads_the_public_pages_without_the_office_lines(actor: Actor) -> None:
    client = Client()
    for name in PUBLIC:
        assert client.get(at(name)).status_code == 200, name
    page = client.get(at("actor", code=actor.public_code))
    text = page.content.decode()
    assert "ชมรมตัวอย่างน้ำใส" in text
    assert "ห้องประชุมตัวอย่าง" in text
    assert "ความลับของสำนักงาน" not in text
    assert not page.cookies


@pytest.mark.parametrize("role", ["citizen", "member"])
@pytest.mark.parametrize("name", OFFICE)
def test_the_office_pages_are_the_office_s(as_role: Any, name: str, role: str) -> None:
    assert as_role(role).get(at(name)).status_code == 403
    assert Client().get(at(name)).status_code == 403


@pytest.mark.parametrize("state", [State.DRAFT, State.SUBMITTED, State.REJECTED, State.SUSPENDED])
def test_nobody_outside_finds_an_unverified_partner(actor: Actor, state: str) -> None:
    Actor.objects.filter(pk=actor.pk).update(state=state)
    assert Client().get(at("actor", code=actor.public_code)).status_code == 404


def test_a_partner_that_did_not_agree_is_found_by_the_office_only(
    as_role: Any, actor: Actor
) -> None:
    Actor.objects.filter(pk=actor.pk).update(is_public=False)
    assert Client().get(at("actor", code=actor.public_code)).status_code == 404
    text = as_role("auditor").get(at("actor", code=actor.public_code)).content.decode()
    assert "ไม่มีความยินยอม" in text or "There is no consent" in text


def test_an_officer_of_another_province_sees_what_everybody_sees(
    as_role: Any, actor: Actor
) -> None:
    neighbour = as_role("officer", "56")
    assert neighbour.get(at("work")).status_code == 403
    text = neighbour.get(at("actor", code=actor.public_code)).content.decode()
    assert "ความลับของสำนักงาน" not in text


def test_a_representative_sees_and_edits_the_own_profile(
    as_representative: Any, actor: Actor
) -> None:
    client, code = as_representative(actor), actor.public_code
    assert "ความลับของสำนักงาน" in client.get(at("actor", code=code)).content.decode()
    assert client.get(at("edit_section", code=code, section="identity")).status_code == 200
    mine = client.get(at("mine")).content.decode()
    assert "ชมรมตัวอย่างน้ำใส" in mine
    other = make_actor()
    page = at("edit_section", code=other.public_code, section="capability")
    assert client.get(page).status_code == 403


def test_an_ended_partner_says_so(actor: Actor) -> None:
    Actor.objects.filter(pk=actor.pk).update(state=State.ENDED)
    page = Client().get(at("actor", "en", code=actor.public_code))
    assert "This entry has ended" in page.content.decode()


def test_a_politician_is_marked_for_everybody() -> None:
    make_areas("30")
    found = make_actor("person", kinds=["politician"], is_public=True)
    page = Client().get(at("actor", "en", code=found.public_code))
    assert "Politician" in page.content.decode()


def test_the_receipt_page_needs_the_whole_receipt(actor: Actor) -> None:
    good = Client().get(at("registered", receipt=receipt_of(actor)))
    assert good.status_code == 200
    assert (
        Client().get(at("registered", receipt=f"{actor.public_code}-22222222")).status_code == 404
    )


@pytest.mark.parametrize("name", ["work_file", "overlaps_file", "matches_file", "gaps_file"])
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_every_list_is_also_a_file(as_role: Any, actor: Actor, name: str, ending: str) -> None:
    answer = as_role("officer").get(at(name, ending=ending))
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content)
