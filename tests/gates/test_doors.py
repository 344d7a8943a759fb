"""Tokens, redirects, cookies and odd questions (trust.md §4 rows 3, 16–20, 40)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from django.test import Client

from phakhi.core.middleware import CONTENT_SECURITY_POLICY
from tests.gates.asking import for_state
from tests.gates.cast import sign_in_as
from tests.gates.objects import states_of
from tests.gates.pages import page_of, posts
from tests.gates.routes import matrix, roles_of
from tests.gates.world import World

pytestmark = pytest.mark.django_db
PHAKHI = Path(__file__).resolve().parents[2] / "phakhi"
ELSEWHERE = (
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:///evil.example",
    "/\t/evil.example",
    "%2F%2Fevil.example",
    "/%0d%0aLocation:%20https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
)
ODD = ("", "0", "-1", "9" * 20, "x", "'", "%00", "\x00", "ก" * 300, "1;DROP", "[]", "😀")
ASKED = ("q", "sort", "page", "sector", "topic", "area", "offer", "level", "where", "state",
         "flag", "source", "show", "first", "last", "about", "kept", "size", "partner")  # fmt: skip
LISTS = {
    "stranger": ("networks:directory", "networks:directory_map", "networks:directory_csv",
                 "networks:matches", "networks:gaps", "portal:search", "areas:find",
                 "areas:find_json", "areas:index", "ledger:home", "ledger:bundle",
                 "api-1:partners"),
    "officer": ("networks:work", "networks:overlaps", "networks:duplicates",
                "networks:import_list", "networks:import_rows", "networks:import_compare",
                "people:organisations", "people:requests", "networks:work_file#csv"),
}  # fmt: skip


def signed_in(world: World, role: str, **options: Any) -> Client:
    client = Client(raise_request_exception=False, **options)
    sign_in_as(client, role, world.sessions)
    return client


def allowed_role(key: str) -> tuple[str, str]:
    """The first state and role for which the matrix lets a POST through."""
    rule = matrix()["routes"][key]
    for state in states_of(rule.get("object")):
        if roles := roles_of(for_state(rule["POST"], state)):
            return state, "officer" if "officer" in roles else min(roles)
    raise AssertionError(f"{key} lets nobody send")


@pytest.mark.parametrize("key", posts())
def test_a_form_without_its_token_is_refused(key: str, world: World) -> None:
    assert answer_without_token(key, world).status_code == 403


def answer_without_token(key: str, world: World) -> Any:
    state, role = allowed_role(key)
    client = signed_in(world, role, enforce_csrf_checks=True)
    return client.post(page_of(world, key, state), {})


def test_nobody_is_exempt_from_tokens() -> None:
    found = [p for p in PHAKHI.rglob("*.py") if "csrf_exempt" in p.read_text("utf-8")]
    assert found == []


@pytest.mark.parametrize("target", ELSEWHERE)
@pytest.mark.parametrize(
    ("key", "role", "data"),
    [
        ("accounts:demo_sign_in", "stranger", {"username": "demo-30-citizen"}),
        ("accounts:switch", "officer", {}),
        ("account_logout", "officer", {}),
        ("accounts:two_step_needed", "officer", None),
        ("accounts:step_up", "officer", None),
        ("account_login", "officer", None),
    ],
)
def test_a_redirect_never_leaves_the_house(
    key: str, role: str, data: Any, target: str, world: World
) -> None:
    client, path = signed_in(world, role), page_of(world, key)
    asked = {"next": target}
    answer = client.get(path, asked) if data is None else client.post(path, {**data, **asked})
    where = answer.headers.get("Location", "")
    assert answer.status_code < 500
    assert urlsplit(urljoin("http://testserver/th/", where)).netloc == "testserver", where
    assert not re.search(r"[\s\\]", where), where
    assert 'href="//evil' not in answer.content.decode()
    assert 'href="javascript:' not in answer.content.decode()


@pytest.mark.parametrize("role", LISTS)
def test_odd_questions_are_answered(role: str, world: World) -> None:
    client, faults = signed_in(world, role), []
    for key in LISTS[role]:
        state = "checked" if key in ("networks:import_rows", "networks:import_compare") else None
        path = page_of(world, key, state)
        for value in ODD:
            status = client.get(path, dict.fromkeys(ASKED, value)).status_code
            if status not in (200, 302, 400, 404, 422):
                faults.append(f"{path} asked {value!r} answered {status}")
    assert not faults, "\n".join(faults)


def test_cookies_are_closed_to_scripts_and_other_sites(world: World) -> None:
    client = Client()
    client.get(page_of(world, "account_login"))
    demo = {"username": "demo-30-officer", **matrix()["routes"]["accounts:demo_sign_in"]["data"]}
    client.post(page_of(world, "accounts:demo_sign_in"), demo)
    assert {"session", "csrf"} <= client.cookies.keys()
    for cookie in client.cookies.values():
        assert cookie["httponly"], cookie.key
        assert cookie["samesite"] == "Lax", cookie.key
        assert not cookie["domain"], cookie.key


def test_what_a_signed_in_person_reads_is_not_stored(world: World) -> None:
    for key in ("networks:work", "accounts:home", "networks:directory", "people:home"):
        answer = signed_in(world, "officer").get(page_of(world, key))
        assert "no-store" in answer["Cache-Control"], key


def test_a_spoofed_proxy_is_not_believed(world: World) -> None:
    path = page_of(world, "portal:home")
    answer = Client().get(path, headers={"X-Forwarded-Host": "evil.example"})
    assert "evil.example" not in answer.content.decode()
    bent = Client(raise_request_exception=False).get(path, headers={"Host": "evil.example"})
    assert bent.status_code == 400
    assert bent["Content-Security-Policy"] == CONTENT_SECURITY_POLICY


def test_nothing_is_left_lying_open(world: World) -> None:
    for path in ("/.git/config", "/admin/", "/metrics", "/api/schema", "/th/admin/"):
        assert Client().get(path, follow=True).status_code == 404, path
