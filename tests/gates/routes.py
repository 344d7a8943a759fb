"""Every route of the house, read from the resolver, and the one file that says who may use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.urls import URLPattern, URLResolver, get_resolver

MATRIX = Path(__file__).with_name("matrix")
METHODS = ("GET", "POST")


@dataclass(frozen=True)
class Route:
    """`name` with its namespaces, and the names of its address parameters."""

    name: str
    parameters: frozenset[str] = field(default_factory=frozenset)


@cache
def house_routes() -> tuple[Route, ...]:
    return tuple(sorted(set(_walk(get_resolver().url_patterns, "", frozenset())), key=_by_name))


def _by_name(route: Route) -> str:
    return route.name


def _walk(patterns: list[Any], prefix: str, above: frozenset[str]) -> Iterator[Route]:
    for entry in patterns:
        parameters = above | frozenset(entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            space = f"{prefix}{entry.namespace}:" if entry.namespace else prefix
            yield from _walk(entry.url_patterns, space, parameters)
        elif isinstance(entry, URLPattern):
            yield Route(f"{prefix}{entry.name or entry.pattern}", parameters)


@cache
def matrix() -> dict[str, Any]:
    """One file for the house and its groups, and one for each room that came later."""
    declared: dict[str, Any] = {"groups": {}, "routes": {}}
    for path in sorted(MATRIX.glob("*.yaml")):
        part = yaml.safe_load(path.read_text("utf-8"))
        for kind, entries in declared.items():
            entries.update(part.get(kind) or {})
    return declared


def roles_of(word: Any) -> frozenset[str]:
    """A group name, a role name, or a list of both."""
    groups: dict[str, list[str]] = matrix()["groups"]
    if isinstance(word, str):
        word = [word]
    found: set[str] = set()
    for name in word:
        found |= roles_of(groups[name]) if name in groups else {name}
    return frozenset(found)


def route_named(key: str) -> Route:
    """`name#variant` asks one route with other fixed parts."""
    name = key.partition("#")[0]
    return next(route for route in house_routes() if route.name == name)
