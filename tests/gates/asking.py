"""One question to the house for each cell of the matrix, and what is wrong with the answer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from phakhi.core.middleware import CONTENT_SECURITY_POLICY
from tests.gates.cast import ROLES, sign_in_as
from tests.gates.objects import address_of, states_of
from tests.gates.planting import CANARY
from tests.gates.routes import METHODS, Route, roles_of
from tests.gates.world import World

WRITES = ("INSERT", "UPDATE", "DELETE", "TRUNCATE", "MERGE")
# A session remembers when it was last seen; the throttle remembers tries. Nothing else on GET.
MAY_WRITE_ON_GET = ('"django_session"', '"accounts_throttle"')
REFUSALS = (403, 404, 405, 409, 410)
SIGN_IN = ("/account/login", "/account/reauthenticate", "/account/two-step-needed")
ASKED_ANYWAY = ("stranger", "member", "officer", "system_admin")
# Asked each time, whatever the others are asked.
ALWAYS = frozenset({"stranger", "member", "officer"})


@dataclass(frozen=True)
class Cell:
    """One question put to the house, and what the file says the answer is."""

    method: str
    role: str
    state: str
    is_allowed: bool


def cells(rule: dict[str, Any]) -> Iterator[Cell]:
    """A method the file does not name is asked in the first state only: it must be refused."""
    for method in METHODS:
        states = states_of(rule.get("object"))
        roles = ROLES if method in rule else ASKED_ANYWAY
        for state in states if method in rule else states[:1]:
            allowed = roles_of(for_state(rule.get(method, []), state))
            for role in roles:
                yield Cell(method, role, state, role in allowed)


def telling(rule: dict[str, Any]) -> list[Cell]:
    """Every route, method and role in the first state; in others where its answer is another.

    Of the others, and of those who come in where a stranger does, three alone; `--all` asks
    every cell.
    """
    first = states_of(rule.get("object"))[0]
    asked = list(cells(rule))
    known = {(cell.method, cell.role): cell.is_allowed for cell in asked if cell.state == first}

    def tells(cell: Cell) -> bool:
        if cell.state != first:
            is_other = cell.is_allowed != known.get((cell.method, cell.role))
            return is_other and cell.role in ALWAYS
        is_for_everybody = cell.is_allowed and known[cell.method, "stranger"]
        return not is_for_everybody or cell.role in ALWAYS

    return [cell for cell in asked if tells(cell)]


def for_state(word: Any, state: str) -> Any:
    """Another province's object is refused to everyone unless the file says otherwise."""
    if isinstance(word, dict):
        return word.get(state, [])
    return [] if state == "elsewhere" else word


def ask(world: World, route: Route, rule: dict[str, Any], cell: Cell) -> tuple[Any, list[str]]:
    """The request runs in a transaction that is taken back."""
    writes: list[str] = []

    def watch(execute: Any, statement: Any, params: Any, many: bool, context: Any) -> Any:
        text = str(statement)
        if text.lstrip().startswith(WRITES) and not any(t in text for t in MAY_WRITE_ON_GET):
            writes.append(text[:120])
        return execute(statement, params, many, context)

    with transaction.atomic():
        path, data = path_of(world, route, rule, cell.state)
        client = Client(raise_request_exception=False)
        sign_in_as(client, cell.role, world.sessions)
        with connection.execute_wrapper(watch):
            response = client.get(path) if cell.method == "GET" else client.post(path, data)
            response.whole = body_of(response)  # type: ignore[attr-defined]
        transaction.set_rollback(True)
    return response, writes


def path_of(
    world: World, route: Route, rule: dict[str, Any], state: str
) -> tuple[str, dict[str, Any]]:
    parts = address_of(world, route, rule, state)
    data = {**rule.get("data", {}), **parts.pop("DATA", {})}
    return rule.get("address") or reverse(route.name, kwargs=parts), data


def faults(rule: dict[str, Any], cell: Cell, response: Any, writes: list[str]) -> Iterator[str]:
    status = response.status_code
    if status >= 500:
        yield f"answered {status}: {getattr(response, 'exc_info', None)}"
    elif is_refusal(response, rule) == cell.is_allowed:
        yield f"answered {status} {response.headers.get('Location', '')}"
    if cell.method == "GET" and writes:
        yield f"wrote on GET: {writes}"
    if response.headers.get("Content-Security-Policy") != CONTENT_SECURITY_POLICY:
        yield "has no content security policy"
    if cell.role not in insiders(rule, cell.state) and CANARY.encode() in response.whole:
        yield "shows a private field"


def insiders(rule: dict[str, Any], state: str) -> frozenset[str]:
    word = rule.get("sees_private", [])
    return roles_of(word.get(state, word.get("any", [])) if isinstance(word, dict) else word)


def is_refusal(response: Any, rule: dict[str, Any]) -> bool:
    """`leads_to` is where the route goes anyway, `sends_away_to` where it turns somebody back."""
    location = response.headers.get("Location", "")
    doors = [page for page in SIGN_IN if page != rule.get("leads_to")]
    doors += [rule["sends_away_to"]] if "sends_away_to" in rule else []
    return response.status_code in REFUSALS or any(page in location for page in doors)


def body_of(response: Any) -> bytes:
    """What a reader gets, with whatever a ZIP or a workbook holds unpacked."""
    parts = [response.content] if hasattr(response, "content") else response.streaming_content
    body = b"".join(parts)
    if not body.startswith(b"PK\x03\x04"):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())
