from __future__ import annotations

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client
from django.urls import reverse

from phakhi.accounts.models import RoleGrant
from phakhi.core.acting import Role
from tests.accounts.signing_in import demo_client, sign_in, signed_in, with_second_step
from tests.factories import make_province
from tests.factories_parties import make_user, person_of

pytestmark = pytest.mark.django_db


def page(name: str = "roles") -> str:
    return reverse(f"people:{name}", kwargs={"province": make_province().slug})


def grant_url() -> str:
    return page("grant_role")


def test_staff_without_a_second_step_are_sent_to_set_one_up() -> None:
    answer = signed_in(make_user(Role.OFFICER)).get(page("home"))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("accounts:two_step_needed"))


def test_a_citizen_needs_none(settings) -> None:
    answer = signed_in(make_user()).get(page("home"))
    assert answer.status_code == 403


def test_staff_with_a_second_step_work() -> None:
    client = with_second_step(signed_in(make_user(Role.ADMIN)), seconds_ago=3600)
    assert client.get(page()).status_code == 200


def test_an_official_act_asks_for_the_second_step_again_after_15_minutes() -> None:
    user = make_user(Role.ADMIN)
    recent = with_second_step(signed_in(user), seconds_ago=14 * 60)
    stale = with_second_step(signed_in(user), seconds_ago=16 * 60)
    assert recent.get(grant_url()).status_code == 200
    answer = stale.get(grant_url())
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("accounts:step_up"))


def test_an_act_sent_without_the_second_step_is_not_done_and_not_replayed() -> None:
    user = make_user(Role.ADMIN)
    stale = with_second_step(signed_in(user), seconds_ago=16 * 60)
    before = RoleGrant.objects.count()
    fields = {"role": Role.AUDITOR, "person": person_of(make_user()).name, "since": "1/1/2569"}
    assert stale.post(grant_url(), fields).status_code == 302
    with_second_step(stale)
    stale.get(grant_url())
    assert RoleGrant.objects.count() == before


def test_a_demo_sign_in_is_relaxed_only_in_demo_mode(settings) -> None:
    make_user(Role.ADMIN, username="demo-30-system_admin", is_demo=True)
    client = demo_client("demo-30-system_admin")
    assert client.get(grant_url()).status_code == 200
    settings.DEMO = False
    assert client.get(grant_url()).status_code == 302


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


def test_a_code_is_good_once() -> None:
    user, secret = make_user(Role.ADMIN), generate_totp_secret()
    TOTP.activate(user, secret)
    code = code_now(secret)
    first, second = Client(), Client()
    for client in (first, second):
        answer = sign_in(client, user)
        assert answer["Location"] == reverse("mfa_authenticate")
        client.post(reverse("mfa_authenticate"), {"code": code})
    assert first.get(page()).status_code == 200
    assert second.get(reverse("accounts:home")).status_code == 302


def test_the_secret_of_the_code_app_is_not_stored_in_clear() -> None:
    user, secret = make_user(), generate_totp_secret()
    TOTP.activate(user, secret)
    assert secret not in str(list(Authenticator.objects.values_list("data", flat=True)))


def test_a_password_reset_does_not_go_around_the_second_step() -> None:
    user = make_user(Role.ADMIN)
    TOTP.activate(user, generate_totp_secret())
    client = Client()
    sign_in(client, user)
    assert client.get(reverse("accounts:home")).status_code == 302
