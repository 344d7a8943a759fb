from __future__ import annotations

from io import StringIO

import pytest
import yaml
from django.conf import settings as house
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse

from phakhi.accounts.demo import DEMO_LOGINS, load_people
from phakhi.accounts.models import User
from phakhi.accounts.queries.acting import acting_for
from phakhi.core.acting import Role
from phakhi.parties.models import Party
from tests.accounts.signing_in import demo_client
from tests.accounts.test_acting import TODAY
from tests.factories import make_province
from tests.factories_parties import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _loaded() -> None:
    scenario = yaml.safe_load(house.DEMO_SCENARIO.read_text("utf-8"))
    for code in ("30", "56"):
        load_people(make_province(code), scenario)


def test_every_demo_login_acts_as_its_role() -> None:
    for login in DEMO_LOGINS:
        user = User.objects.get(username=login.username)
        acting = acting_for(user, make_province(login.province), TODAY)
        expected = {login.role} if login.role else set()
        assert acting.roles & Role.STAFF == expected, login.key
        assert acting.has(Role.MEMBER) is bool(login.organisation), login.key


def test_demo_persons_are_invented_and_marked() -> None:
    people = Party.objects.filter(kind="person")
    assert all(person.is_demo for person in people)
    assert all("ตัวอย่าง" in p.name_th or "สมมติ" in p.name_th for p in people)


def test_one_press_signs_in() -> None:
    client = demo_client("demo-30-citizen")
    assert client.get(reverse("accounts:home")).status_code == 200


def test_without_demo_mode_there_is_no_demo_sign_in(settings) -> None:
    settings.DEMO = False
    client = Client()
    assert client.get(reverse("accounts:demo")).status_code == 404
    fields = {"username": "demo-30-system_admin"}
    assert client.post(reverse("accounts:demo_sign_in"), fields).status_code == 404
    assert client.get(reverse("accounts:home")).status_code == 302


def test_a_real_account_is_never_opened_by_the_demo_page() -> None:
    make_user(username="real")
    client = Client()
    assert client.post(reverse("accounts:demo_sign_in"), {"username": "real"}).status_code == 404


def test_a_demo_account_has_no_password() -> None:
    assert not User.objects.filter(is_demo=True).exclude(password__startswith="!").exists()


def test_the_command_lists_them_only_in_demo_mode(settings) -> None:
    out = StringIO()
    call_command("demo_logins", stdout=out)
    assert "demo-30-governor" in out.getvalue()
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("demo_logins", stdout=out)
