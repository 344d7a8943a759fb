"""Addresses of all pages a role may open, from the same file as the matrix."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils import translation

from tests.gates.asking import for_state, path_of
from tests.gates.cast import ROLES
from tests.gates.objects import states_of
from tests.gates.routes import matrix, roles_of, route_named
from tests.gates.world import World

LEAVES = {"account_logout", "accounts:sign_out"}
# Whoever comes first opens all that it may; the others what nobody before them could.
WALKERS = ("officer", *(role for role in ROLES if role != "officer"))
Ways = dict[str, str]


def declared() -> set[str]:
    """Every page that somebody may open."""
    return {key for role in ROLES for key in open_to(role)}


def shares() -> dict[str, set[str]]:
    """Each declared page once, with the first walker who may open it."""
    left, shared = declared(), dict[str, set[str]]()
    for role in WALKERS:
        shared[role] = left.intersection(open_to(role))
        left -= shared[role]
    return shared


def open_to(role: str) -> list[str]:
    rules = matrix()["routes"].items()
    return [key for key, rule in rules if key not in LEAVES and _first_state(rule, role)]


def _first_state(rule: dict[str, Any], role: str) -> str | None:
    """In which the role may open the page."""
    states = states_of(rule.get("object"))
    readers = ((state, roles_of(for_state(rule.get("GET", []), state))) for state in states)
    return next((state for state, roles in readers if role in roles), None)


def ways_of(world: World, role: str, language: str, keys: Iterable[str]) -> Ways:
    """The address of each page, in the first state in which the role may open it."""
    wanted = set(keys)
    with translation.override(language):
        return {key: _way(world, role, key) for key in open_to(role) if key in wanted}


def _way(world: World, role: str, key: str) -> str:
    rule = matrix()["routes"][key]
    state = _first_state(rule, role)
    assert state
    return path_of(world, route_named(key), rule, state)[0]


def page_of(world: World, key: str, state: str | None = None, language: str = "th") -> str:
    rule: dict[str, Any] = matrix()["routes"][key]
    first = states_of(rule.get("object"))[0]
    with translation.override(language):
        return path_of(world, route_named(key), rule, state or first)[0]


def posts() -> list[str]:
    """Every declared key that takes a POST."""
    return [key for key, rule in matrix()["routes"].items() if rule.get("POST")]
