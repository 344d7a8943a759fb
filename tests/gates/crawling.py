"""One browser goes from page to page and writes down what is wrong on each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Error, Page, Response

from tests.gates.asking import REFUSALS
from tests.gates.site import context_for, faults_while_open
from tests.gates.world import World

# One question a page; links in drawings, too, whose `href` is an object.
READ = """() => ({
  poisoned: document.querySelector('#poison') !== null,
  links: Array.from(document.querySelectorAll('a[href]'),
    a => new URL(a.getAttribute('href'), document.baseURI).href),
})"""
FILE = ("Download is starting", "ERR_ABORTED")


@dataclass
class Walk:
    """Where the browser was and what it met."""

    seen: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


def walk_as(
    browser: Browser, address: str, role: str, world: World, named: Iterable[str], linked: int
) -> Walk:
    """One signed-in browser; what its pages say on the console belongs to the walk."""
    with context_for(browser, address, role, world) as context:
        page = context.new_page()
        said = faults_while_open(page)
        walk = crawl(page, named, linked)
        page.wait_for_timeout(200)  # for what the last page still says
    walk.faults += said
    return walk


def crawl(page: Page, named: Iterable[str], most_linked: int = 0) -> Walk:
    """All the named pages, then as many of those they link to within the house."""
    walk, linked = Walk(), dict[str, None]()
    for path in dict.fromkeys(named):
        linked |= dict.fromkeys(_open(page, path, walk, may_refuse=False))
    waiting = [path for path in linked if path not in walk.seen and "logout" not in path]
    for path in waiting[:most_linked]:
        _open(page, path, walk, may_refuse=True)
    return walk


def _open(page: Page, path: str, walk: Walk, *, may_refuse: bool) -> list[str]:
    """The links on the page."""
    answer = opened(page, path)
    walk.seen.add(path)
    if answer is None:
        return []
    if answer.status >= 500 or (answer.status in REFUSALS and not may_refuse):
        walk.faults.append(f"{path} answered {answer.status}")
    read = page.evaluate(READ)
    if read["poisoned"]:
        walk.faults.append(f"{path} shows the payload as HTML")
    return list(_of_the_house(page, read["links"]))


def opened(page: Page, path: str) -> Response | None:
    """Nothing for a file, which Chromium puts away instead of showing it."""
    try:
        return page.goto(path, wait_until="load")
    except Error as error:
        if any(word in error.message for word in FILE):
            return None
        raise


def stands_here(answer: Response | None) -> bool:
    """HTML at the address that was asked for: no file, no redirect to another page."""
    return (
        answer is not None
        and answer.status in (200, 304)
        and answer.request.redirected_from is None
        and "text/html" in answer.headers.get("content-type", "text/html")
    )


def _of_the_house(page: Page, links: list[str]) -> Iterator[str]:
    here = urlsplit(page.url).netloc
    return (urlsplit(link).path for link in links if urlsplit(link).netloc == here)
