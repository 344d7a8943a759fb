"""Every URL × method × role × state against the one declarative file (trust.md §5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from tests.gates.asking import Cell, ask, cells, faults, telling
from tests.gates.routes import Route, house_routes, matrix, route_named
from tests.gates.world import World

pytestmark = pytest.mark.django_db


def test_every_route_is_declared_and_every_declaration_is_a_route() -> None:
    routes = {route.name for route in house_routes()}
    declared = {key.partition("#")[0] for key in matrix()["routes"]}
    assert routes - declared == set(), "declare these in tests/gates/matrix/<room>.yaml"
    assert declared - routes == set(), "these routes are gone"


@pytest.mark.parametrize("key", matrix()["routes"])
def test_the_house_answers_as_declared(key: str, world: World) -> None:
    rule = matrix()["routes"][key]
    wrong = wrong_answers(world, route_named(key), rule, telling(rule))
    assert not wrong, "\n".join(wrong)


@pytest.mark.slow
@pytest.mark.parametrize("key", matrix()["routes"])
def test_the_house_answers_as_declared_in_every_state_to_everyone(key: str, world: World) -> None:
    rule = matrix()["routes"][key]
    wrong = wrong_answers(world, route_named(key), rule, cells(rule))
    assert not wrong, "\n".join(wrong)


def wrong_answers(
    world: World, route: Route, rule: dict[str, Any], asked: Iterable[Cell]
) -> list[str]:
    wrong = []
    for cell in asked:
        response, writes = ask(world, route, rule, cell)
        wrong += [f"{cell}: {fault}" for fault in faults(rule, cell, response, writes)]
    return wrong


def test_the_matrix_is_as_large_as_it_claims() -> None:
    """trust.md §5: at least 5,000 cells; that many are asked each time."""
    assert sum(len(telling(rule)) for rule in matrix()["routes"].values()) >= 5000
