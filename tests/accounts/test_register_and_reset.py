from __future__ import annotations

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from phakhi.accounts.models import User
from phakhi.parties.models import Party
from tests.accounts.signing_in import sign_in
from tests.factories import make_province
from tests.factories_parties import PASSWORD, make_user, person_of

pytestmark = pytest.mark.django_db
NEW = "ส้มตำปูปลาร้า สองครก"


def register(client: Client, email: str, **more):
    fields = {
        "name": "ตัวอย่าง คนใหม่",
        "province": make_province().pk,
        "email": email,
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    return client.post(reverse("account_signup"), fields | more)


def known_user() -> User:
    return make_user(email="known@example.org")


def links_in_mail() -> list[str]:
    return re.findall(r"http://testserver(/\S+)", str(mail.outbox[-1].body))


def test_a_citizen_registers_proves_the_address_and_becomes_a_person() -> None:
    client = Client()
    assert register(client, "new@example.org").status_code == 302
    assert not Party.objects.filter(name_th="ตัวอย่าง คนใหม่").exists()
    client.post(next(link for link in links_in_mail() if "confirm-email" in link))
    client.post(reverse("account_login"), {"login": "new@example.org", "password": PASSWORD})
    user = User.objects.get(email="new@example.org")
    person = person_of(user)
    assert (person.name_th, person.is_public) == ("ตัวอย่าง คนใหม่", False)


def test_before_the_address_is_proved_nobody_signs_in() -> None:
    register(Client(), "new@example.org")
    client = Client()
    client.post(reverse("account_login"), {"login": "new@example.org", "password": PASSWORD})
    assert client.get(reverse("accounts:home")).status_code == 302


def test_registering_a_known_address_answers_the_same() -> None:
    known_user()
    fresh, taken = register(Client(), "new@example.org"), register(Client(), "known@example.org")
    assert (fresh.status_code, fresh["Location"]) == (taken.status_code, taken["Location"])
    assert User.objects.filter(email="known@example.org").count() == 1


def test_nothing_else_can_be_set_by_registering() -> None:
    extra = {
        "is_active": "",
        "person": str(known_user().person_id),
        "is_demo": "on",
        "username": "root",
    }
    register(Client(), "new@example.org", **extra)
    user = User.objects.get(email="new@example.org")
    assert (user.is_active, user.person, user.is_demo) == (True, None, False)
    assert user.username != "root"


def test_a_forgotten_password_answers_the_same_for_known_and_unknown() -> None:
    known_user()
    url = reverse("account_reset_password")
    known = Client().post(url, {"email": "known@example.org"})
    unknown = Client().post(url, {"email": "unknown@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])


def test_a_reset_link_works_once_and_ends_sessions() -> None:
    user = known_user()
    thief = Client()
    sign_in(thief, user)
    Client().post(reverse("account_reset_password"), {"email": user.email})
    link = next(found for found in links_in_mail() if "/password/reset/key/" in found)
    assert _reset(link).status_code == 302
    user.refresh_from_db()
    assert user.check_password(NEW)
    assert _reset(link) is None
    assert thief.get(reverse("accounts:home")).status_code == 302


def _reset(link: str):
    client = Client()
    page = client.get(link, follow=True)
    if "form" not in page.context or page.context.get("token_fail"):
        return None
    return client.post(page.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
