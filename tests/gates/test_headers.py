"""Every answer carries the headers, errors and static files too (trust.md §4 row 17)."""

from __future__ import annotations

import pytest
from django.test import Client

from phakhi.core.middleware import CONTENT_SECURITY_POLICY
from tests.factories import make_province

pytestmark = pytest.mark.django_db


PATHS = (
    "/",
    "/healthz",
    "/th/",
    "/th/nowhere/",
    "/th/nakhon-ratchasima/",
    "/static/none.css",
    "/api/v1/openapi.json",
    "/api/v1/nakhon-ratchasima/partners",
    "/api/v1/nowhere/partners",
)


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["get", "post", "put", "delete"])
def test_an_answer_carries_the_headers(client: Client, method: str, path: str) -> None:
    """Refused methods included."""
    make_province()
    response = getattr(client, method)(path)
    assert response["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
    assert "'unsafe" not in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"


def test_a_stranger_gets_no_cookie_and_may_be_answered_not_modified(client: Client) -> None:
    make_province()
    first = client.get("/th/nakhon-ratchasima/")
    assert first.status_code == 200
    assert not first.cookies
    again = client.get("/th/nakhon-ratchasima/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_a_forced_error_shows_no_trace(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    from phakhi.core import middleware

    def broken(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(middleware, "get_object_or_404", broken)
    client.raise_request_exception = False
    response = client.get("/th/nakhon-ratchasima/")
    assert response.status_code == 500
    assert "secret detail" not in response.content.decode()
    assert response["Content-Security-Policy"] == CONTENT_SECURITY_POLICY
