"""`python bench/social_map.py [partners]`: size and first paint of the map, in headless Chromium.

The pages come from the test server in this process, the picture from the browser's software WebGL:
an office computer with a graphics chip is quicker.
"""

from __future__ import annotations

import gzip
import os
import random
import shutil
import statistics
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

ROUNDS = 7
TIES_EACH = 4
MAP = "/th/nakhon-ratchasima/map/"
Line = tuple[str, str]


def main() -> None:
    import django

    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    setup_test_environment(debug=False)
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        lines = list(run(count))
    finally:
        from django.db import connections

        connections.close_all()
        teardown_databases(databases, verbosity=0)
    report(count, lines)


def run(count: int) -> Iterator[Line]:
    from bench.public_pages import seed
    from phakhi.core.nightly import the_house
    from phakhi.socialmap.services import draw_map
    from tests.factories import make_province

    seed(count)
    yield "ties", f"{tie_them(count):,}"
    drawing = partial(draw_map, acting=the_house(make_province()))
    yield "draw it for the first time (job)", f"{once(drawing):.1f} s"
    yield "draw it again, nobody new (job)", f"{once(drawing):.1f} s"
    yield from answers()
    yield from painted()


def tie_them(count: int) -> int:
    """Twenty neighbourhoods with a few bridges, as partners in a province are."""
    from phakhi.networks.models import Actor
    from phakhi.ties.models import Tie
    from tests.factories import make_province

    chance, province = random.Random(2), make_province()
    actors = list(Actor.objects.order_by("pk"))
    groups = [actors[start::20] for start in range(20)]
    pairs: set[tuple[int, int]] = set()
    place = {actor.pk: number for number, actor in enumerate(actors)}
    while len(pairs) < TIES_EACH * count:
        group = chance.choice(groups)
        one = chance.choice(group[: max(4, len(group) // 4)])
        other = chance.choice(group if chance.random() < 0.95 else actors)
        if one.pk != other.pk:
            pairs.add((min(place[one.pk], place[other.pk]), max(place[one.pk], place[other.pk])))
    kinds = ("contact", "joint_work", "resource", "agreement")
    rows = [
        Tie(
            province=province,
            source=actors[one],
            target=actors[other],
            kind=chance.choice(kinds),
            origin="record" if chance.random() < 0.5 else "office",
        )
        for one, other in sorted(pairs)
    ]
    Tie.objects.bulk_create(rows, batch_size=2000)
    return len(rows)


def answers() -> Iterator[Line]:
    from django.core.cache import caches
    from django.test import Client

    client = Client()
    for label, name in (("what is drawn", "data.json"), ("all names", "names.json")):
        caches["memory"].clear()
        first = once(partial(client.get, MAP + name))
        body = client.get(MAP + name).content
        again = statistics.median(once(partial(client.get, MAP + name)) for _ in range(ROUNDS))
        size = f"{len(body) / 1000:.0f} kB, sent as {len(gzip.compress(body, 6)) / 1000:.0f} kB"
        yield f"{label} (`{name}`)", f"{size}; {1000 * first:.0f} ms, then {1000 * again:.0f} ms"
    caches["memory"].clear()
    yield "the page itself, first asked", f"{1000 * once(partial(client.get, MAP)):.0f} ms"


def painted() -> Iterator[Line]:
    """From the click on the address until the graph stands on the screen."""
    from django.contrib.staticfiles.testing import StaticLiveServerTestCase
    from playwright.sync_api import sync_playwright

    StaticLiveServerTestCase.setUpClass()
    try:
        address = StaticLiveServerTestCase.live_server_url + MAP
        with sync_playwright() as player:
            browser = player.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            shots = [visit(browser, address) for _ in range(ROUNDS)]
            browser.close()
    finally:
        StaticLiveServerTestCase.tearDownClass()
    for label in ("first words on the page", "graph on the screen", "of it, fetch and draw"):
        middle = statistics.median(shot[label] for shot in shots)
        yield f"**{label}**", f"**{middle:.0f} ms** ({', '.join(f'{s[label]:.0f}' for s in shots)})"
    yield "drawn with WebGL", "yes" if all(shot["live"] for shot in shots) else "no"


def visit(browser: Any, address: str) -> dict[str, float]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    page.wait_for_selector("[data-painted], [data-failed]")
    seen = page.evaluate(
        """() => ({
          painted: Number(document.querySelector("[data-map]").dataset.painted),
          began: Number(document.querySelector("[data-map]").dataset.began),
          first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
        })"""
    )
    page.close()
    return {
        "first words on the page": seen["first"],
        "graph on the screen": seen["painted"],
        "of it, fetch and draw": seen["painted"] - seen["began"],
        "live": seen["painted"] > 0,
    }


def once(work: Any) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def report(count: int, lines: list[Line]) -> None:
    from bench.writing import write_section

    table = "\n".join(f"| {label} | {value} |" for label, value in lines)
    goal = (
        f"{count:,} partners, as a stranger; to reach with 2,000: graph on the screen in ≤ 1 s, "
        "what is drawn in ≤ 150 kB. Headless Chromium draws in software here."
    )
    body = f"{goal}\n\n| what | figure |\n|---|---|\n{table}"
    write_section("Social map", f".venv/bin/python bench/social_map.py {count}", body)


if __name__ == "__main__":
    main()
