"""Chromium walks the house: poisoned text never runs, every page is accessible, both languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.gates.pages import pages_of, readable
from tests.gates.poison import poison_everything
from tests.gates.site import context_for, faults_while_open, served
from tests.gates.world import World

pytestmark = pytest.mark.browser
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RARER_WALKERS = ("member", "system_admin")
WALKERS = ("stranger", "officer", *RARER_WALKERS)
MOST_PAGES = 120


@pytest.fixture(scope="module")
def address(world: World) -> Iterator[str]:
    with served() as address:
        yield address


@pytest.mark.parametrize(
    ("role", "language"),
    [
        ("stranger", "th"),
        ("stranger", "en"),
        ("officer", "th"),
        pytest.param("officer", "en", marks=pytest.mark.slow),  # minutes: hundreds of pages
    ],
)
def test_every_page_is_accessible(
    role: str, language: str, address: str, world: World, browser: Browser
) -> None:
    faults: list[str] = []
    with context_for(
        browser, address, role, world, viewport={"width": 390, "height": 800}, bypass_csp=True
    ) as context:
        page = context.new_page()
        page.emulate_media(reduced_motion="reduce")
        for path in readable(world, role, language):
            page.goto(path, wait_until="load")
            faults += [f"{path}: {fault}" for fault in [*_axe(page), *_sideways(page)]]
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="module")
def ways_in(world: World) -> dict[str, list[str]]:
    """Looked up by names that the poison then overwrites; links lead on, to English, too."""
    ways = {role: pages_of(world, role, "th") for role in WALKERS}
    assert poison_everything() > 30
    return ways


@pytest.mark.parametrize(
    "role",
    ["stranger", "officer", *(pytest.param(r, marks=pytest.mark.slow) for r in RARER_WALKERS)],
)
def test_poisoned_text_never_runs(
    role: str, address: str, ways_in: dict[str, list[str]], world: World, browser: Browser
) -> None:
    with context_for(browser, address, role, world) as context:
        page = context.new_page()
        faults = faults_while_open(page)
        seen = crawl(page, ways_in[role])
    assert len(seen) >= 10
    assert not faults, "\n".join(faults)


def crawl(page: Page, start: list[str]) -> set[str]:
    """The declared pages, then what they link to, within the house."""
    waiting, seen = list(start), set[str]()
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop(0)
        if path in seen or "logout" in path:
            continue
        seen.add(path)
        try:
            answer = page.goto(path, wait_until="load")
        except Exception as error:
            if "Download is starting" in str(error) or "ERR_ABORTED" in str(error):
                continue
            raise
        assert answer is None or answer.status < 500, f"{path} answered {answer.status}"
        assert page.locator("#poison").count() == 0, f"{path} shows the payload as HTML"
        waiting += _links(page)
    return seen


def _links(page: Page) -> list[str]:
    """Also those in drawings, whose `href` is an object."""
    script = "all => all.map(a => new URL(a.getAttribute('href'), document.baseURI).href)"
    found: list[str] = page.eval_on_selector_all("a[href]", script)
    here = urlsplit(page.url).netloc
    return [urlsplit(f).path for f in found if urlsplit(f).netloc == here]


def _axe(page: Page) -> Iterator[str]:
    page.add_script_tag(path=str(AXE))
    result: dict[str, Any] = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']})"
    )
    for violation in result["violations"]:
        places = [node["html"][:120] for node in violation["nodes"][:3]]
        yield f"{violation['id']}: {violation['help']} {places}"


def _sideways(page: Page) -> Iterator[str]:
    """A phone never scrolls sideways."""
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    if wide > 1:
        yield f"is {wide} px wider than a phone"
