"""`python bench/public_pages.py [partners]`: public pages over 10,000 partners, as a stranger."""

from __future__ import annotations

import os
import random
import statistics
import sys
import time
from pathlib import Path
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

ASKED = 40
DISTRICTS = [f"30{number:02d}" for number in range(1, 33)]
PAGES = (
    ("province", ""),
    ("directory", "partners/"),
    ("directory, page 200", "partners/?page=200"),
    ("directory, one sector and topic", "partners/?sector=third_sector&topic=water"),
    ("directory, search", "partners/?q=ตัวอย่าง+77"),
    ("map", "partners/map/"),
    ("one partner", "partners/{code}/"),
    ("needs and offers", "partners/needs/"),
    ("who is missing", "partners/missing/"),
    ("search everywhere", "search/?q=ปากช่อง"),
)


def main() -> None:
    import django

    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment(debug=False)
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        code = seed(count)
        few = {label: ask(path.format(code=code), 1)[1] for label, path in PAGES}
        rows = [(label, *ask(path.format(code=code), ASKED)) for label, path in PAGES]
    finally:
        teardown_databases(databases, verbosity=0)
    report(count, rows, few)


def seed(count: int) -> str:
    """Invented partners, each with an activity and two resources; the code of one of them."""
    from django.db import connection

    from phakhi.networks.codes import new_codes
    from phakhi.networks.models import Activity, Actor, ResourceLine
    from phakhi.parties.models import Party
    from tests.factories import make_province
    from tests.factories_areas import make_areas

    make_areas("30")
    province, chance = make_province("30"), random.Random(1)
    codes = new_codes(province, count)
    actors = [_actor(province, chance, number, code) for number, code in enumerate(codes)]
    Party.objects.bulk_create([actor.party for actor in actors], batch_size=2000)
    for model, rows in (
        (Actor, actors),
        (Activity, [_activity(actor) for actor in actors]),
        (ResourceLine, [line for actor in actors for line in _resources(actor, chance)]),
    ):
        model.objects.bulk_create(rows, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return str(codes[0])


def _actor(province: Any, chance: random.Random, number: int, code: str) -> Any:
    from phakhi.core.presets import SECTORS, SUB_TYPES, TOPICS
    from phakhi.networks.models import Actor
    from phakhi.parties.models import Party

    sector = chance.choice(list(SECTORS))
    name = f"องค์กรตัวอย่างที่ {number} เพื่อชุมชน"
    party = Party(province=province, kind="organisation", name_th=name, is_public=True)
    party.set_keys()
    actor = Actor(
        province=province,
        party=party,
        public_code=code,
        state="verified",
        is_public=True,
        sector=sector,
        subtype=chance.choice(SUB_TYPES.under(sector)).code,
        topics=chance.sample(list(TOPICS), 2),
        target_groups=[f"5.{chance.randint(1, 9)}"],
        mission="ดูแลน้ำ ป่า และผู้สูงอายุในพื้นที่ ร่วมกับภาคีทุกฝ่าย",
        area_code=chance.choice(DISTRICTS),
        area_codes=chance.sample(DISTRICTS, 2),
    )
    actor.set_keys()
    return actor


def _activity(actor: Any) -> Any:
    from phakhi.networks.models import Activity

    return Activity(province=actor.province, actor=actor, name="อบรมตัวอย่าง", topic=actor.topics[0])


def _resources(actor: Any, chance: random.Random) -> list[Any]:
    from phakhi.core.presets import RESOURCES
    from phakhi.networks.models import ResourceLine

    given = {"province": actor.province, "actor": actor, "what": "ตัวอย่าง"}
    return [
        ResourceLine(**given, direction=direction, resource=chance.choice(list(RESOURCES)))
        for direction in ("offer", "need")
    ]


def ask(path: str, times: int) -> tuple[list[float], int]:
    """Milliseconds of each answer after one to warm up, and the number of queries of the last."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, seconds = Client(), []
    address = f"/th/nakhon-ratchasima/{path}"
    client.get(address)
    for _ in range(times):
        start = time.perf_counter()
        response = client.get(address)
        seconds.append(1000 * (time.perf_counter() - start))
    if response.status_code != 200:
        sys.exit(f"{address} answered {response.status_code}")
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return seconds, len(captured)


def report(count: int, rows: list[tuple[str, list[float], int]], few: dict[str, Any]) -> None:
    from bench.writing import write_section

    lines = [
        f"| {label} | {statistics.median(ms):.1f} | {statistics.quantiles(ms, n=20)[-1]:.1f} "
        f"| {queries} |"
        for label, ms, queries in rows
    ]
    write_section(
        "Public pages",
        f".venv/bin/python bench/public_pages.py {count}",
        f"{count:,} public partners, {ASKED} requests a page through every middleware and template "
        "in one process; to reach: median ≤ 50 ms, the same number of queries whatever the number "
        "of partners.\n\n| page | median ms | 95 % ms | queries |\n|---|---|---|---|\n"
        + "\n".join(lines),
    )


if __name__ == "__main__":
    main()
