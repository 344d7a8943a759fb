"""`python bench/health.py [nodes ties]`: one reading of a large network, as the worker makes it."""

from __future__ import annotations

import os
import random
import resource
import sys
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

GROUP = 50
SECTORS = ("public", "business", "third_sector", "stakeholder")


def main() -> None:
    import django

    django.setup()
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment(debug=False)
    nodes, ties = (int(text) for text in sys.argv[1:3]) if len(sys.argv) > 2 else (10_000, 40_000)
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        network = seed(nodes, ties)
        before = peak()
        first = perform(network)
        leave_one(network)
        again = perform(network)
        phases = told(network)
    finally:
        teardown_databases(databases, verbosity=0)
    report(nodes, ties, (first, again, peak(), before), phases)


def seed(nodes: int, ties: int) -> Any:
    """Groups of 50, half of the ties inside them; ten thousand contacts of the last year."""
    from django.db import connection

    from phakhi.governance.models import NetworkMember
    from phakhi.networks.codes import new_codes
    from phakhi.networks.models import Actor
    from phakhi.parties.models import Party
    from phakhi.ties.models import Tie
    from tests.factories import make_province
    from tests.factories_health import make_network

    province, chance = make_province("30"), random.Random(1)
    network = make_network(province)
    of = {"province": province}
    codes = new_codes(province, nodes)
    parties = [Party(kind="organisation", name_th=f"องค์กร {n}", **of) for n in range(nodes)]
    actors = [
        Actor(party=p, public_code=c, sector=chance.choice(SECTORS), level="organisation",
              state="verified", is_public=True, **of)
        for p, c in zip(parties, codes, strict=True)
    ]  # fmt: skip
    since = date(2025, 10, 1)
    members = [
        NetworkMember(network=network, actor=a, state="active", joined_on=since, **of)
        for a in actors
    ]
    pairs = sorted(_pairs(chance, nodes, ties))
    rows = [_tie(chance, actors[a], actors[b], since) for a, b in pairs]
    made: Any
    for model, made in ((Party, parties), (Actor, actors), (NetworkMember, members), (Tie, rows)):
        model._base_manager.bulk_create(made, batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return network


def _pairs(chance: random.Random, nodes: int, ties: int) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    while len(found) < ties:
        one = chance.randrange(nodes)
        inside = len(found) % 2
        start = one // GROUP * GROUP
        other = chance.randrange(start, min(start + GROUP, nodes)) if inside else None
        other = chance.randrange(nodes) if other is None else other
        if one != other:
            found.add((min(one, other), max(one, other)))
    return found


def _tie(chance: random.Random, one: Any, other: Any, since: date) -> Any:
    from phakhi.ties.models import Tie

    first, second = sorted((one, other), key=lambda actor: actor.pk)
    return Tie(
        province_id=one.province_id, source=first, target=second, origin="office",
        kind=chance.choice(("joint_work", "agreement")), since=since + timedelta(days=1),
        frequency=chance.randint(1, 4), intensity=chance.randint(1, 4),
    )  # fmt: skip


def perform(network: Any) -> float:
    """Through the jobs' own door: arguments, progress, reading, to-do items."""
    from phakhi.core import jobs
    from phakhi.health.tasks import TASK
    from tests.factories import make_acting

    job = jobs.start(
        acting=make_acting(province=network.province), task=TASK, network=str(network.pk)
    )
    start = time.perf_counter()
    done = jobs.perform(str(job.pk))
    if done.state != "done":
        raise RuntimeError(done.error)
    return time.perf_counter() - start


def leave_one(network: Any) -> None:
    from phakhi.governance.models import NetworkMember

    member = NetworkMember.objects.filter(network=network).latest("pk")
    NetworkMember.objects.filter(pk=member.pk).update(state="withdrawn", left_on=date.today())


def told(network: Any) -> list[tuple[str, float]]:
    """Seconds of the parts, without the database's writing."""
    from phakhi.health.computing.changes import reasons
    from phakhi.health.computing.measuring import measure
    from phakhi.health.computing.standing import standing
    from phakhi.health.queries.gathering import gather

    found: dict[str, Any] = {}
    steps = []
    for name, work in (
        ("gather members, ties and contacts", lambda: gather(network, date.today())),
        ("measure the dials", lambda: measure(found["gather members, ties and contacts"].given)),
        ("cut points, brokers, betweenness", lambda: standing(_snapshot(found), _named(found))),
        ("why: one member left", lambda: reasons(_snapshot(found), _less(_snapshot(found)))),
    ):
        start = time.perf_counter()
        found[name] = work()
        steps.append((name, time.perf_counter() - start))
    return steps


def _snapshot(found: Any) -> Any:
    return found["gather members, ties and contacts"].given.snapshot


def _named(found: Any) -> Any:
    return found["gather members, ties and contacts"].members.nameable


def _less(snapshot: Any) -> Any:
    return snapshot.without(snapshot.members[0])


def peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def report(
    nodes: int, ties: int, seen: tuple[float, float, int, int], phases: list[tuple[str, float]]
) -> None:
    from writing import write_section

    first, again, most, before = seen
    lines = [
        f"{nodes:,} members, {ties:,} ties; to reach: ≤ 15 s and ≤ 500 MB for the whole job. "
        f"Largest process {most} MB, of which {before} MB were taken before the job began (the "
        "bench's own rows).",
        "",
        "| step | seconds |",
        "|---|---|",
        *(f"| {name} | {seconds:.1f} |" for name, seconds in phases),
        f"| **the whole job, first reading** | **{first:.1f}** |",
        f"| **the whole job, after one member left** | **{again:.1f}** |",
    ]
    command = ".venv/bin/python bench/health.py 10000 40000"
    write_section("Health of a network", command, "\n".join(lines))


if __name__ == "__main__":
    main()
