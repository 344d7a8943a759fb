"""The demo province has its eleven bodies, a group of citizens and one that is over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from phakhi.accounts.models import User
from phakhi.bodies.keeping import chairs, keeps_body, sits_on
from phakhi.bodies.models import Body, Seat, SeatTerm
from phakhi.bodies.queries import ends_within, holders_on, voting_members_on
from phakhi.bodies.queries.candidates import faults_of
from phakhi.core.acting import Acting
from phakhi.core.registry import DEMO_LOADERS
from tests.factories import make_acting, make_province
from tests.factories_areas import make_areas

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)


def _body(code: str, province: str = "30") -> Body:
    return Body.objects.get(province__code=province, public_code=code)


def _login(key: str) -> Acting:
    person = User.objects.get(username=f"demo-30-{key}").person
    assert person is not None
    return Acting(province=make_province(), person_id=person.pk)


def _faults(body: Body) -> list[str]:
    return [fault.code for fault in faults_of(body, holders_on(body, DAY), DAY)]


def test_the_demo_s_bodies_stand_as_the_scenario_says() -> None:
    scenario = yaml.safe_load(Path(settings.DEMO_SCENARIO).read_text("utf-8"))
    for code in ("30", "56"):
        make_areas(code)
        for room in ("accounts", "networks", "governance", "formation", "bodies"):
            DEMO_LOADERS[room](make_province(code), scenario)
    here = Body.objects.filter(province__code="30")
    assert here.filter(state="active", is_formal=True).count() == len(scenario["bodies"]) == 11
    assert here.filter(state="ended").count() == here.filter(is_formal=False).count() == 1
    assert Body.objects.filter(province__code="56").count() == 3
    assert Seat.objects.filter(body__in=here).count() >= 40
    assert SeatTerm.objects.filter(seat__body__in=here).exclude(since=None).count() >= 40
    _the_logins_sit()
    _the_tables_are_whole()


def _the_logins_sit() -> None:
    assert chairs(_login("governor"), _body("board"))
    assert chairs(_login("provincial_office_head"), _body("imt"))
    assert keeps_body(_login("provincial_office_head"), _body("board"))
    assert sits_on(_login("lao_member"), _body("steering"))
    assert keeps_body(_login("cso_member"), _body("cab"))
    for code in ("imt", "kbj", "board", "steering"):
        assert any(one.role == "chair" for one in voting_members_on(_body(code), DAY))


def _the_tables_are_whole() -> None:
    for body in Body.objects.filter(state="active", is_outside=False):
        assert not {"no_chair", "sits_twice", "watches_itself"} & set(_faults(body)), body
    assert "missing_party" not in _faults(_body("board"))
    office = make_acting(province=make_province())
    assert {term.seat.body.public_code for term in ends_within(office, 90, today=DAY)} == {"cab"}
