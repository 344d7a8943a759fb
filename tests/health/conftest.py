from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.factories import make_province
from tests.factories_parties import make_user
from tests.networks.conftest import client_of

SignIn = Callable[..., Client]


@pytest.fixture
def as_role() -> SignIn:
    def sign_in(role: str = "officer", code: str = "30") -> Client:
        return client_of(make_user(role, province=make_province(code)))

    return sign_in


@pytest.fixture
def address() -> Callable[..., str]:
    def of(network: Any, rest: str = "", language: str = "en") -> str:
        slug = network.province.slug
        return f"/{language}/{slug}/networks/{network.public_code}/health/{rest}"

    return of
