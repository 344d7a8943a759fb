"""A client that is signed in as somebody of the province."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from phakhi.accounts.step_up import DEMO_KEY
from phakhi.networks.models import Actor
from tests.factories import make_province
from tests.factories_parties import make_person, make_representation, make_user

SignIn = Callable[..., Client]


def client_of(user: Any) -> Client:
    client = Client()
    client.force_login(user, "phakhi.accounts.backends.PasswordBackend")
    session = client.session
    session[DEMO_KEY] = True
    session.save()
    return client


@pytest.fixture
def as_role() -> SignIn:
    def sign_in(role: str = "officer", code: str = "30") -> Client:
        return client_of(make_user(role, province=make_province(code)))

    return sign_in


@pytest.fixture
def as_representative() -> Callable[[Actor], Client]:
    def sign_in(actor: Actor) -> Client:
        person = make_person(province=actor.province)
        make_representation(actor.party, person)
        return client_of(make_user(person=person))

    return sign_in
