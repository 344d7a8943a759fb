"""Chromium opens every declared page while each text of the house holds an attack."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.gates.crawling import walk_as
from tests.gates.pages import Ways, declared, open_to, shares, ways_of
from tests.gates.poison import poison_everything
from tests.gates.routes import route_named
from tests.gates.world import World

pytestmark = pytest.mark.browser
# Seen by others than the officer: so many pages from all over the house, so many they link to.
VARIANTS = 4
LINKED = 4


@pytest.fixture(scope="module")
def rounds(world: World) -> dict[str, Ways]:
    """What each walker opens, looked up by names that the poison then overwrites."""
    rounds = {role: ways_of(world, role, "th", keys) for role, keys in _keys().items()}
    assert poison_everything() > 30
    return rounds


def _keys() -> dict[str, set[str]]:
    """Its share, and a few pages from all over the house, as this walker sees them."""
    return {
        role: share | set(_few(open_to(role)))
        for role, share in shares().items()
        if share or role == "stranger"
    }


def _few(keys: list[str]) -> list[str]:
    """No one-time links: looked up for one walker, a link ends that of the walker before."""
    shown = [key for key in keys if "token" not in route_named(key).parameters]
    return shown[:: max(1, len(shown) // VARIANTS)]


def test_poisoned_text_never_runs_on_any_declared_page(
    address: str, rounds: dict[str, Ways], world: World, browser: Browser
) -> None:
    faults, walked = list[str](), set[str]()
    for role, ways in rounds.items():
        linked = 0 if role == "officer" else LINKED
        walk = walk_as(browser, address, role, world, ways.values(), linked)
        walked |= {key for key, path in ways.items() if path in walk.seen}
        faults += [f"{role}: {fault}" for fault in walk.faults]
    assert not faults, "\n".join(faults)
    assert walked == declared(), "nobody opened these"
