"""Addresses of all pages a role may open, from the same file as the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.test import Client
from django.utils import translation

from tests.gates.asking import for_state, path_of
from tests.gates.cast import sign_in_as
from tests.gates.objects import states_of
from tests.gates.routes import matrix, roles_of, route_named
from tests.gates.world import World

LEAVES = {"account_logout", "accounts:sign_out"}


def pages_of(world: World, role: str, language: str) -> list[str]:
    """One address of each route, in the first state in which the role may open it."""
    with translation.override(language):
        return list(dict.fromkeys(_pages(world, role)))


def _pages(world: World, role: str) -> Iterator[str]:
    for key, rule in matrix()["routes"].items():
        if key in LEAVES or "GET" not in rule:
            continue
        for state in states_of(rule.get("object")):
            if role in roles_of(for_state(rule["GET"], state)):
                yield path_of(world, route_named(key), rule, state)[0]
                break


def readable(world: World, role: str, language: str) -> list[str]:
    """Those that are HTML where they stand: no file, no redirect to another page."""
    client = Client()
    sign_in_as(client, role, world.sessions)
    return [path for path in pages_of(world, role, language) if _is_page(client.get(path))]


def _is_page(answer: Any) -> bool:
    return answer.status_code == 200 and "text/html" in answer["Content-Type"]


def page_of(world: World, key: str, state: str | None = None, language: str = "th") -> str:
    rule: dict[str, Any] = matrix()["routes"][key]
    first = states_of(rule.get("object"))[0]
    with translation.override(language):
        return path_of(world, route_named(key), rule, state or first)[0]


def posts() -> list[str]:
    """Every declared key that takes a POST."""
    return [key for key, rule in matrix()["routes"].items() if rule.get("POST")]
