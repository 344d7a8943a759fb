"""The interface keeps what its description promises, whatever is asked (trust.md §6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from hypothesis import given, settings

from phakhi.site.wsgi import application
from tests.factories import make_province
from tests.factories_networks import make_actor

pytestmark = pytest.mark.django_db
DESCRIPTION = "/api/v1/openapi.json"


schema = schemathesis.openapi.from_wsgi(DESCRIPTION, application)


@pytest.fixture
def one_connection() -> Iterator[None]:
    """A WSGI answer ends with closing the connection, which holds this test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize("operation", list(schema), ids=str)
def test_no_question_breaks_the_interface(operation: str, one_connection: None) -> None:
    make_actor(topics=["water"])

    @settings(max_examples=25, deadline=None, database=None)
    @given(case=schema[operation]["GET"].as_strategy())
    def ask(case: Any) -> None:
        case.path_parameters = (case.path_parameters or {}) | {"slug": "nakhon-ratchasima"}
        case.call_and_validate()

    ask()


def test_the_description_is_openapi_3_1(client: Client) -> None:
    assert client.get(DESCRIPTION).json()["openapi"].startswith("3.1")


@pytest.mark.parametrize("size", ["0", "-1", "201", "100000"])
def test_a_page_has_a_largest_size(client: Client, size: str) -> None:
    make_actor()
    answer = client.get(f"/api/v1/nakhon-ratchasima/partners?size={size}")
    assert answer.status_code == 200
    assert len(answer.json()["partners"]) <= 200


def test_an_unknown_province_is_not_found(client: Client) -> None:
    make_province()
    assert client.get("/api/v1/atlantis/partners").status_code == 404
