"""The poisoned house again, all of it through the eyes of each role; for `--all`."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.gates.cast import ROLES
from tests.gates.crawling import walk_as
from tests.gates.pages import Ways, open_to, ways_of
from tests.gates.poison import poison_everything
from tests.gates.world import World

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LINKED = 120


@pytest.fixture(scope="module")
def ways_in(world: World) -> dict[str, Ways]:
    """Looked up by names that the poison then overwrites."""
    ways = {role: ways_of(world, role, "th", open_to(role)) for role in ROLES}
    assert poison_everything() > 30
    return ways


@pytest.mark.parametrize("role", ROLES)
def test_poisoned_text_never_runs_whoever_looks(
    role: str, address: str, ways_in: dict[str, Ways], world: World, browser: Browser
) -> None:
    walk = walk_as(browser, address, role, world, ways_in[role].values(), LINKED)
    assert not walk.faults, "\n".join(walk.faults)
