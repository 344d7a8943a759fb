"""Clients that are signed in, the way a person would be."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client
from django.urls import reverse

from phakhi.accounts.models import User
from tests.factories_parties import PASSWORD


def demo_client(username: str) -> Client:
    client = Client()
    answer = client.post(reverse("accounts:demo_sign_in"), {"username": username})
    assert answer.status_code == 302, answer.content
    return client


def sign_in(client: Client, user: User, password: str = PASSWORD) -> Any:
    return client.post(reverse("account_login"), {"login": user.username, "password": password})


def signed_in(user: User) -> Client:
    client = Client()
    assert sign_in(client, user).status_code == 302
    return client


def with_second_step(client: Client, *, seconds_ago: float = 0) -> Client:
    """As after a passkey or a code, that long ago."""
    session = client.session
    record = {"method": "mfa", "type": "totp", "at": time.time() - seconds_ago}
    records = [*session.get(AUTHENTICATION_METHODS_SESSION_KEY, []), record]
    session[AUTHENTICATION_METHODS_SESSION_KEY] = records
    session.save()
    return client


def proved(client: Client, *, seconds_ago: float) -> Client:
    """As if the last proof of who it is lay that far back."""
    session = client.session
    record = {"method": "password", "at": time.time() - seconds_ago}
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [record]
    session.save()
    return client
