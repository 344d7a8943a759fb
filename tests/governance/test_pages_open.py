"""The pages, as the officer, the partner with a link and the stranger see them."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from phakhi.governance import services
from phakhi.governance.models import GovernanceNetwork, NetworkMember
from tests.factories import make_province
from tests.factories_areas import make_areas
from tests.factories_governance import (
    adopt,
    make_charter,
    make_decision,
    make_invited,
    make_member,
    make_network,
    speaker_of,
)
from tests.factories_networks import make_actor
from tests.factories_parties import make_user
from tests.networks.conftest import client_of

pytestmark = pytest.mark.django_db
PAGES = ("overview", "members", "decisions", "charters", "referrals", "calls", "overlaps")


def _url(name: str, network: GovernanceNetwork, **parts: object) -> str:
    kwargs = {"province": network.province.slug, "code": network.public_code, **parts}
    return reverse(f"governance:{name}", kwargs=kwargs)


def _officer() -> Client:
    return client_of(make_user("officer", province=make_province()))


def _link(officer: Client, member: NetworkMember) -> str:
    partner = member.actor.public_code
    page = officer.post(_url("letter", member.network, partner=partner)).content.decode()
    found = re.search(r"/\w\w/[\w-]+/networks/answer/[\w-]+/", page)
    assert found
    return found.group(0)


def test_every_page_of_a_network_opens_for_everybody() -> None:
    make_areas("30")
    network = make_network()
    adopt(make_charter(network), make_member(network))
    make_decision(network)
    for name in PAGES:
        assert Client().get(_url(name, network)).status_code == 200


def test_a_draft_is_not_there_for_a_stranger() -> None:
    network = make_network("draft")
    assert Client().get(_url("overview", network)).status_code == 404


def test_a_hidden_member_is_a_number_and_no_name() -> None:
    network = make_network()
    make_member(network, make_actor(name_th="กลุ่มไม่ประสงค์ออกนาม", is_public=False))
    for name in ("overview", "members"):
        page = Client().get(_url(name, network)).content.decode()
        assert "กลุ่มไม่ประสงค์ออกนาม" not in page


def test_a_refusal_is_read_by_the_office_and_not_by_a_stranger() -> None:
    network = make_network()
    member = make_invited(network)
    services.decline_invitation(acting=speaker_of(member.actor), member=member, reason="งานล้นมือมาก")
    url = _url("member", network, partner=member.actor.public_code)
    assert Client().get(url).status_code == 404
    assert "งานล้นมือมาก" in _officer().get(url).content.decode()


def test_a_partner_answers_from_its_link_and_the_link_is_used_up() -> None:
    network = make_network()
    member = make_invited(network)
    link, phone = _link(_officer(), member), Client()
    assert phone.post(link, {"answer": "yes"}).status_code == 200
    member.refresh_from_db()
    assert member.state == "invited"
    given = {"answer": "yes", "speaker": "นางตัวอย่าง", "speaker_post": "ประธาน", "understood": "on"}
    assert phone.post(link, given).status_code == 200
    member.refresh_from_db()
    assert (member.state, member.answered_via) == ("active", "link")
    assert phone.get(link).status_code == 410


def test_a_link_to_another_purpose_opens_nothing() -> None:
    network = make_network()
    member = make_invited(network)
    token = _link(_officer(), member).rstrip("/").rpartition("/")[2]
    kwargs = {"province": network.province.slug, "token": token}
    assert Client().get(reverse("governance:adopt_by_link", kwargs=kwargs)).status_code == 410


def test_a_step_that_cannot_be_taken_says_what_is_missing() -> None:
    network = make_network("draft", members_needed=2)
    officer = _officer()
    page = officer.post(_url("life", network, act="form"))
    network.refresh_from_db()
    assert page.status_code == 200
    assert network.state == "draft"


def test_a_network_is_made_page_by_page() -> None:
    make_areas("30")
    officer, province = _officer(), make_province()
    url = reverse("governance:create", kwargs={"province": province.slug})
    first = officer.post(url, {"name_th": "เครือข่ายคนรักน้ำ", "main_purpose": "problem_solving"})
    network = GovernanceNetwork.objects.get(name_th="เครือข่ายคนรักน้ำ")
    assert first["Location"] == _url("edit", network, part="place")
    officer.post(first["Location"], {"level": "province"})
    goal = _url("edit", network, part="goal")
    assert officer.post(goal, {"shared_goal": "น้ำใส"}).status_code == 200
    officer.post(goal, {"shared_goal": "น้ำใส", "ends_when": "น้ำใสสองปี"})
    asked = {"problem_solving.problem": "น้ำเสีย"}
    officer.post(_url("edit", network, part="details"), asked)
    network.refresh_from_db()
    assert (network.state, network.ends_when) == ("draft", "น้ำใสสองปี")
    assert network.details["problem_solving"]["problem"] == "น้ำเสีย"
