"""`python bench/areas.py`: loading, finding and matching areas, in a database of its own."""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

ASKED = 60
CELLS = 20_000
WORDS = (
    ("a district's name", "ปากช่อง"),
    ("a word in 1,000 names", "บ้าน"),
    ("one letter", "ก"),
    ("with its title", "อ.เมือง"),
    ("two places", "หนองสาหร่าย ปากช่อง"),
    ("in English", "ban mai"),
    ("a code", "3021"),
    ("a postcode", "30130"),
    ("an abolished code", "300602"),
    ("nothing of the name", "ไม่มีที่ใดชื่อนี้"),
)
Line = tuple[str, str]


def main() -> None:
    import django

    django.setup()
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    databases = setup_databases(verbosity=0, interactive=False)
    try:
        lines = list(run())
    finally:
        connection.close()
        teardown_databases(databases, verbosity=0)
    report(lines)


def run() -> Iterator[Line]:
    from phakhi.areas.loading import load_areas
    from phakhi.areas.queries import find

    yield "load the country: 8,459 areas, 1,583 abolished codes", f"{once(load_areas):.1f} s"
    yield "load it again: nothing to write", f"{once(load_areas):.1f} s"
    analyse()
    medians = []
    for label, text in WORDS:
        found = [once(partial(find, text)) * 1000 for _ in range(ASKED)]
        medians.append(statistics.median(found))
        yield f"find {label}: “{text}”", f"{medians[-1]:.1f} ms"
    yield "**find, median of all**", f"**{statistics.median(medians):.1f} ms**"
    yield from matching()


def analyse() -> None:
    """As autovacuum does within a minute of the load."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute("VACUUM ANALYZE areas_area")


def matching() -> Iterator[Line]:
    from phakhi.areas.matching import AreaIndex

    yield "index of one province", f"{once(lambda: AreaIndex.of('30')) * 1000:.0f} ms"
    index, cells = AreaIndex.of("30"), list(written(CELLS))
    seconds = once(lambda: [index.match(cell) for cell in cells])
    yield f"match {CELLS:,} cells, a quarter of them all different", f"{seconds:.2f} s"


def written(count: int) -> Iterator[str]:
    """Addresses as an office writes them; one in twenty has lost a letter."""
    import geothai

    chance = random.Random(30)
    places = [(s, d) for d in geothai.districts("30") for s in geothai.subdistricts(d.code)]
    for number in range(count):
        subdistrict, district = chance.choice(places)
        text = f"ต.{subdistrict.name_th} อ.{district.name_th}"
        if number % 20 == 0:
            at = chance.randrange(3, len(text))
            text = text[:at] + text[at + 1 :]
        yield f"{number}/1 {text}" if number % 4 == 0 else text


def once(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def report(lines: list[Line]) -> None:
    from bench.writing import write_section

    table = "\n".join(f"| {label} | {value} |" for label, value in lines)
    goal = "To reach: find in ≤ 10 ms (median, all areas of the country); 20,000 cells in < 2 s."
    body = f"{goal}\n\n| what | takes |\n|---|---|\n{table}"
    write_section("Areas", ".venv/bin/python bench/areas.py", body)


if __name__ == "__main__":
    main()
