"""Every URL × method × role × state against the one declarative file (trust.md §5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from phakhi.core.middleware import CONTENT_SECURITY_POLICY
from tests.gates.cast import CANARY, ROLES, sign_in_as
from tests.gates.objects import address_of, states_of
from tests.gates.routes import METHODS, Route, house_routes, matrix, roles_of
from tests.gates.world import World

pytestmark = pytest.mark.django_db
WRITES = ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "MERGE")
MAY_WRITE_ON_GET = ('"django_session"', '"accounts_throttle"')


@dataclass(frozen=True)
class Cell:
    """One question put to the house, and what the file says the answer is."""

    method: str
    role: str
    state: str
    is_allowed: bool


def test_every_route_is_declared_and_every_declaration_is_a_route() -> None:
    routes = {route.name for route in house_routes()}
    declared = set(matrix()["routes"])
    assert routes - declared == set(), "declare these in tests/gates/matrix.yaml"
    assert declared - routes == set(), "these routes are gone"


@pytest.mark.parametrize("route", house_routes(), ids=lambda route: route.name)
def test_the_house_answers_as_declared(route: Route, world: World) -> None:
    rule = matrix()["routes"].get(route.name)
    assert rule is not None
    wrong = []
    for cell in cells(rule):
        response, writes = _ask(world, route, rule, cell)
        wrong += [f"{cell}: {fault}" for fault in _faults(rule, cell, response, writes)]
    assert not wrong, "\n".join(wrong)


def cells(rule: dict[str, Any]) -> Iterator[Cell]:
    for method in METHODS:
        for state in states_of(rule.get("object")):
            allowed = roles_of(_for_state(rule.get(method, []), state))
            for role in ROLES:
                yield Cell(method, role, state, role in allowed)


def _for_state(word: Any, state: str) -> Any:
    """Another province's object is refused to everyone unless the file says otherwise."""
    if isinstance(word, dict):
        return word.get(state, [])
    return [] if state == "elsewhere" else word


def _ask(
    world: World, route: Route, rule: dict[str, Any], cell: Cell
) -> tuple[HttpResponseBase, list[str]]:
    """The request runs in a transaction that is taken back."""
    writes: list[str] = []

    def watch(execute: Any, statement: Any, params: Any, many: bool, context: Any) -> Any:
        text = str(statement)
        if text.lstrip().startswith(WRITES) and not any(t in text for t in MAY_WRITE_ON_GET):
            writes.append(text[:120])
        return execute(statement, params, many, context)

    with transaction.atomic():
        path = reverse(route.name, kwargs=address_of(world, route, rule, cell.state))
        client = Client(enforce_csrf_checks=False, raise_request_exception=True)
        sign_in_as(client, cell.role, world)
        with connection.execute_wrapper(watch):
            response = client.get(path) if cell.method == "GET" else client.post(path, {})
        transaction.set_rollback(True)
    return response, writes


def _faults(
    rule: dict[str, Any], cell: Cell, response: HttpResponseBase, writes: list[str]
) -> Iterator[str]:
    if response.status_code >= 500:
        yield f"answered {response.status_code}"
    if _is_refusal(response, rule) == cell.is_allowed:
        yield f"answered {response.status_code} {response.headers.get('Location', '')}"
    if cell.method == "GET" and writes:
        yield f"wrote on GET: {writes}"
    if response.headers.get("Content-Security-Policy") != CONTENT_SECURITY_POLICY:
        yield "has no content security policy"
    if cell.role not in roles_of(rule.get("sees_private", [])) and _body_has_canary(response):
        yield "shows a private field"


def _is_refusal(response: HttpResponseBase, rule: dict[str, Any]) -> bool:
    location = response.headers.get("Location", "")
    to_sign_in = "/account/login" in location or "/account/reauthenticate" in location
    goes_there_anyway = rule.get("leads_to_sign_in", False)
    return response.status_code in (403, 404, 405) or (to_sign_in and not goes_there_anyway)


def _body_has_canary(response: HttpResponseBase) -> bool:
    parts = getattr(response, "streaming_content", None) or [getattr(response, "content", b"")]
    return CANARY.encode() in b"".join(parts)
