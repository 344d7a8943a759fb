from __future__ import annotations

import time

import pytest
from django.test import Client
from django.urls import reverse

from phakhi.accounts import middleware
from phakhi.core.acting import Role
from tests.accounts.signing_in import signed_in, with_second_step
from tests.factories import make_province
from tests.factories_parties import make_user

pytestmark = pytest.mark.django_db
MINUTE, HOUR = 60, 3600


def aged(client: Client, *, idle: float = 0, old: float = 0) -> Client:
    session = client.session
    session[middleware.SEEN] = time.time() - idle
    session[middleware.BEGAN] = time.time() - max(old, idle)
    session.save()
    return client


def is_in(client: Client) -> bool:
    return client.get(reverse("accounts:home")).status_code == 200


def staff() -> Client:
    client = with_second_step(signed_in(make_user(Role.OFFICER)))
    assert client.get(f"/th/{make_province().slug}/people/").status_code == 200
    return client


@pytest.mark.parametrize(("idle", "stays"), [(29 * MINUTE, True), (31 * MINUTE, False)])
def test_staff_are_signed_out_after_30_idle_minutes(idle: float, stays: bool) -> None:
    assert is_in(aged(staff(), idle=idle)) is stays


@pytest.mark.parametrize(("old", "stays"), [(11.9 * HOUR, True), (12.1 * HOUR, False)])
def test_every_session_ends_after_12_hours(old: float, stays: bool) -> None:
    assert is_in(aged(staff(), old=old)) is stays
    assert is_in(aged(signed_in(make_user()), old=old)) is stays


def test_a_citizen_may_pause_longer() -> None:
    assert is_in(aged(signed_in(make_user()), idle=HOUR))
    assert not is_in(aged(signed_in(make_user()), idle=2.1 * HOUR))
