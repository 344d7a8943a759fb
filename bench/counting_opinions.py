"""`python bench/counting_opinions.py`: an opinion map of 100,000 people, each stage timed.

Three camps made up; one process, kernels compiled before, votes as a file.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SIZES = ((2_000, 200, 116_000), (33_422, 783, 2_000_000), (100_000, 1_000, 5_000_000))
NEW = 1_000
STAGES = (
    "read the file", "settle and sum", "map", "write JSON", "file to JSON", "new votes",
    "map after them", "peak MB", "load",
)  # fmt: skip
Made = TypeVar("Made")


def main() -> None:
    from bench.writing import write_section

    write_section("Opinion map", ".venv/bin/python bench/counting_opinions.py", body())


def body() -> str:
    columns = [measured(size) for size in SIZES]
    heads = " | ".join(f"{n:,} × {m:,} × {votes:,}" for n, m, votes in SIZES)
    lines = [f"| people × statements × votes | {heads} |", "|---|" + "---|" * len(SIZES)]
    for stage in STAGES:
        lines.append(f"| {stage} | " + " | ".join(column[stage] for column in columns) + " |")
    goal = (
        "To reach: 100,000 × 1,000 × 5 million, file to map ≤ 5 s and ≤ 1 GB; after 1,000 new votes"
        " ≤ 0.5 s. Seconds; the map has the redraws of people in it, the one after new votes takes"
        " their result over. One thread, a process each.\n\n"
    )
    return goal + "\n".join(lines)


def measured(size: tuple[int, int, int]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "votes.csv"
        write_votes(file, *size)
        code = f"from bench.counting_opinions import stages; stages({str(file)!r})"
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
            capture_output=True,
            text=True,
            check=True,
        )
    return dict(json.loads(done.stdout))


def write_votes(file: Path, people: int, statements: int, votes: int) -> None:
    import numpy as np

    chance = np.random.default_rng(people)
    views = chance.normal(size=(3, statements)) * 1.5
    camp = chance.integers(3, size=people)
    with file.open("w", encoding="ascii") as out:
        out.write("timestamp,datetime,comment-id,voter-id,vote\n")
        for first in range(0, votes, 100_000):
            count = min(100_000, votes - first)
            who, what = chance.integers(people, size=count), chance.integers(statements, size=count)
            agreeing = 1 / (1 + np.exp(-views[camp[who], what]))
            vote = np.where(chance.random(count) < agreeing, 1, -1)
            vote[chance.random(count) < 0.15] = 0
            rows = zip(what.tolist(), who.tolist(), vote.tolist(), strict=True)
            times = range(1_500_000_000_000 + first, 1_500_000_000_000 + first + count)
            out.writelines(
                f"{at},Mon Jul 17 23:36:23 PDT 2017,{s},{p},{v}\n"
                for at, (s, p, v) in zip(times, rows, strict=True)
            )


def stages(file: str) -> None:
    """In a process of its own; prints what it took."""
    import resource

    from phakhi.methods.opinions.changing import Change
    from phakhi.methods.opinions.conversation import Conversation
    from phakhi.methods.opinions.mapping import map_opinions
    from phakhi.methods.opinions.reading import read_opinions
    from phakhi.methods.opinions.results import as_dict
    from phakhi.methods.opinions.warming import warm
    from phakhi.methods.writing import as_json

    warm()
    took: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Made]) -> Made:
        began = time.perf_counter()
        made = work()
        took[name] = time.perf_counter() - began
        return made

    given = timed("read the file", lambda: read_opinions(file, None, 1))
    whole = timed("settle and sum", lambda: Conversation.of(given.cast))
    shown, history = timed("map", lambda: map_opinions(whole))
    timed("write JSON", lambda: as_json(as_dict(shown)))
    took["file to JSON"] = sum(took.values())
    people, statements = whole.votes.people, whole.votes.statements
    new = [
        Change(people[n * 37 % len(people)], statements[n * 11 % len(statements)], n % 3 - 1, 2**60)
        for n in range(NEW)
    ]
    more = timed("new votes", lambda: whole.and_then(new))
    ari = shown.stability.bootstrap_ari
    timed("map after them", lambda: map_opinions(more, history=history, ari=ari))
    told = {name: f"{seconds:.2f}" for name, seconds in took.items()}
    told["peak MB"] = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}"
    told["load"] = f"{os.getloadavg()[0]:.1f}"
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
