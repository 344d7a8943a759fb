"""Addresses of all pages a role may open, from the same file as the matrix."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import translation

from tests.gates.asking import for_state, path_of
from tests.gates.objects import states_of
from tests.gates.routes import house_routes, matrix, roles_of, route_named
from tests.gates.world import World

LEAVES = {"account_logout", "accounts:sign_out"}


def pages_of(world: World, role: str, language: str) -> list[str]:
    """Each address once; without those that end the visit."""
    with translation.override(language):
        return list(dict.fromkeys(_pages(world, role)))


def _pages(world: World, role: str) -> Iterator[str]:
    for key, rule in matrix()["routes"].items():
        if key in LEAVES or "GET" not in rule:
            continue
        for state in states_of(rule.get("object")):
            if role in roles_of(for_state(rule["GET"], state)):
                yield path_of(world, route_named(key), rule, state)[0]


def page_of(world: World, key: str, state: str | None = None, language: str = "th") -> str:
    rule: dict[str, Any] = matrix()["routes"][key]
    first = states_of(rule.get("object"))[0]
    with translation.override(language):
        return path_of(world, route_named(key), rule, state or first)[0]


def posts() -> list[str]:
    """Every declared key that takes a POST."""
    return [key for key, rule in matrix()["routes"].items() if rule.get("POST")]


def all_routes() -> list[str]:
    return [route.name for route in house_routes()]
