"""`python bench/counting_opinions.py [PYTHON-WITH-RED-DWARF]`: a map of 100,000 people by stages.

Three camps made up; one process, kernels compiled before, votes as a file. The peer, if given, maps
a conversation as large as the largest of its own examples, in its own environment.
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
from typing import Any, TypeVar

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SIZES = ((2_000, 200, 116_000), (33_422, 783, 2_000_000), (100_000, 1_000, 5_000_000))
BESIDE = ((2_000, 900, 225_000), (8_000, 900, 900_000), (20_000, 900, 2_000_000))
NEW = 1_000
STAGES = (
    "read the file", "settle and sum", "map", "write JSON", "file to JSON", "new votes",
    "map after them", "peak MB", "load",
)  # fmt: skip
Made = TypeVar("Made")


def main() -> None:
    from bench.writing import write_section

    command = ".venv/bin/python bench/counting_opinions.py PYTHON-WITH-RED-DWARF"
    write_section("Opinion map", command, body(*sys.argv[1:2]))


def body(peer: str | None = None) -> str:
    columns = [measured(size) for size in SIZES]
    heads = " | ".join(f"{n:,} × {m:,} × {votes:,}" for n, m, votes in SIZES)
    lines = [f"| people × statements × votes | {heads} |", "|---|" + "---|" * len(SIZES)]
    for stage in STAGES:
        lines.append(f"| {stage} | " + " | ".join(column[stage] for column in columns) + " |")
    goal = (
        "To reach: 100,000 × 1,000 × 5 million, file to map ≤ 5 s and ≤ 1 GB; after 1,000 new votes"
        " ≤ 0.5 s. Seconds · of processor; the map has the redraws of people in it, the one after"
        " new votes takes their result over. One thread, a process each.\n\n"
    )
    return goal + "\n".join(lines) + (beside(peer) if peer else "")


def beside(peer: str) -> str:
    """Both from the file to the map, one thread each."""
    lines = [
        "\n\nBeside red-dwarf 0.4.0, file to map, seconds · of processor; the peer knows no"
        " redraws; to reach: 15× on large conversations.\n\n"
        "| people × statements × votes | red-dwarf | ours without redraws | × | ours with all"
        " thirty | × | \\|cos\\| of places |\n|---|---|---|---|---|---|---|"
    ]
    return "\n".join([*lines, *(_beside(peer, size) for size in BESIDE)])


def _beside(peer: str, size: tuple[int, int, int]) -> str:
    script = ROOT / "bench" / "counting_opinions_peer.py"
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "votes.csv"
        write_votes(file, *size)
        code = f"from bench.counting_opinions import placed; placed({str(file)!r})"
        ours = told([sys.executable, "-c", code])
        theirs = told([peer, str(script), str(file)])
    (wall, busy), (their_wall, their_busy) = ours["took"], theirs["took"]
    same_wall, same_busy = ours["without_redraws"]
    x, y = (alike(ours["places"], theirs["places"], axis) for axis in (0, 1))
    people, statements, votes = size
    return (
        f"| {people:,} × {statements:,} × {votes:,} | {their_wall:.2f} · {their_busy:.2f}"
        f" | {same_wall:.2f} · {same_busy:.2f} | {their_busy / same_busy:.0f}×"
        f" | {wall:.2f} · {busy:.2f} | {their_busy / busy:.0f}× | {min(x, y):.9f} |"
    )


def told(words: list[str]) -> dict[str, Any]:
    env = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, env=env, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def alike(ours: dict[str, list[float]], theirs: dict[str, list[float]], axis: int) -> float:
    import numpy as np

    here, there = (
        np.array([places[person][axis] for person in theirs]) for places in (ours, theirs)
    )
    return float(abs(here @ there) / np.linalg.norm(here) / np.linalg.norm(there))


def placed(file: str) -> None:
    """In a process of its own: the seconds of a map, and where it puts everybody."""
    from phakhi.methods.opinions.conversation import Conversation
    from phakhi.methods.opinions.mapping import map_opinions
    from phakhi.methods.opinions.reading import read_opinions
    from phakhi.methods.opinions.results import OpinionMap
    from phakhi.methods.opinions.warming import warm

    def mapped(ari: float | None) -> tuple[OpinionMap, tuple[float, float]]:
        began, busy = time.perf_counter(), time.process_time()
        shown, _ = map_opinions(Conversation.of(read_opinions(file, None, 1).cast), ari=ari)
        return shown, (time.perf_counter() - began, time.process_time() - busy)

    warm()
    shown, took = mapped(None)
    _, without = mapped(shown.stability.bootstrap_ari)
    people = shown.participants
    places = dict(zip(people.ids, people.places.tolist(), strict=True))
    sys.stdout.write(json.dumps({"took": took, "without_redraws": without, "places": places}))


def measured(size: tuple[int, int, int]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "votes.csv"
        write_votes(file, *size)
        code = f"from bench.counting_opinions import stages; stages({str(file)!r})"
        return told([sys.executable, "-c", code])


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
    took: dict[str, tuple[float, float]] = {}

    def timed(name: str, work: Callable[[], Made]) -> Made:
        began, busy = time.perf_counter(), time.process_time()
        made = work()
        took[name] = time.perf_counter() - began, time.process_time() - busy
        return made

    given = timed("read the file", lambda: read_opinions(file, None, 1))
    whole = timed("settle and sum", lambda: Conversation.of(given.cast))
    shown, history = timed("map", lambda: map_opinions(whole))
    timed("write JSON", lambda: as_json(as_dict(shown)))
    seconds, busy = zip(*took.values(), strict=True)
    took["file to JSON"] = sum(seconds), sum(busy)
    people, statements = whole.votes.people, whole.votes.statements
    new = [
        Change(people[n * 37 % len(people)], statements[n * 11 % len(statements)], n % 3 - 1, 2**60)
        for n in range(NEW)
    ]
    more = timed("new votes", lambda: whole.and_then(new))
    ari = shown.stability.bootstrap_ari
    timed("map after them", lambda: map_opinions(more, history=history, ari=ari))
    told = {name: f"{seconds:.2f} · {busy:.2f}" for name, (seconds, busy) in took.items()}
    told["peak MB"] = f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}"
    told["load"] = f"{os.getloadavg()[0]:.1f}"
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
