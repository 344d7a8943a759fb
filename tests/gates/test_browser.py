"""Chromium walks the house: every page is accessible, in each language for somebody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.gates.crawling import opened, stands_here
from tests.gates.pages import open_to, ways_of
from tests.gates.site import context_for
from tests.gates.world import World

pytestmark = pytest.mark.browser
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
# Only what is wrong is put together; style sheets are fetched for experimental rules alone.
JUDGE = """axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  preload: {assets: ['media']},
})"""


@pytest.mark.parametrize(
    ("role", "language"),
    [
        ("stranger", "en"),
        ("officer", "th"),
        # Minutes: the same pages in the other language.
        pytest.param("stranger", "th", marks=pytest.mark.slow),
        pytest.param("officer", "en", marks=pytest.mark.slow),
    ],
)
def test_every_page_is_accessible(
    role: str,
    language: str,
    address: str,
    world: World,
    browser: Browser,
    request: pytest.FixtureRequest,
) -> None:
    faults: list[str] = []
    judged = 0
    ways = ways_of(world, role, language, _pages(role, request))
    with context_for(
        browser, address, role, world, viewport={"width": 390, "height": 800}, bypass_csp=True
    ) as context:
        context.add_init_script(path=AXE)
        page = context.new_page()
        page.emulate_media(reduced_motion="reduce")
        for path in dict.fromkeys(ways.values()):
            if stands_here(opened(page, path)):
                judged += 1
                faults += [f"{path}: {fault}" for fault in [*_axe(page), *_sideways(page)]]
    assert judged >= 90
    assert not faults, "\n".join(faults)


def _pages(role: str, request: pytest.FixtureRequest) -> set[str]:
    """An officer's; those that are open to strangers, too, only with `--all`, as an officer sees
    them."""
    pages = set(open_to(role))
    is_thorough = "slow" not in request.config.option.markexpr
    return pages if is_thorough or role == "stranger" else pages - set(open_to("stranger"))


def _axe(page: Page) -> Iterator[str]:
    result: dict[str, Any] = page.evaluate(JUDGE)
    for violation in result["violations"]:
        places = [node["html"][:120] for node in violation["nodes"][:3]]
        yield f"{violation['id']}: {violation['help']} {places}"


def _sideways(page: Page) -> Iterator[str]:
    """A phone never scrolls sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if wide > 1:
        yield f"is {wide} px wider than a phone"
