"""Selections beside `sortition-algorithms`, interleaved in one run, each in a process of its own.

.venv/bin/python bench/sortition.py [PYTHON-WITH-SORTITION-ALGORITHMS [QUOTAS POOL SEATS]…]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

OBJECTIVES = ("leximin", "maximin", "nash", "goldilocks", "minimax")
EVERY_OBJECTIVE = ("exact_360_30",)
ONCE, LARGE = 1_500, 5_000
RIVALS = (("maximin", "mip-cbc"), ("nash", "highspy"))
BESIDE = ("exact_360_30",)
PATIENCE, OURS = 120.0, 900.0


@dataclass(frozen=True)
class Pool:
    """Files as every tool reads them."""

    name: str
    quotas: Path
    people: Path
    seats: int
    address: str = ""


@dataclass(frozen=True)
class Run:
    """One process: wall and processor seconds, its largest size, and what it said or wrote."""

    wall: float
    used: float
    megabytes: float
    found: dict[str, float]


def main(peer: str | None, more: list[str]) -> None:
    from bench.writing import write_section

    command = ".venv/bin/python bench/sortition.py PYTHON-WITH-SORTITION-ALGORITHMS"
    with tempfile.TemporaryDirectory() as folder:
        write_section("Sortition", command, body(peer, [*given(more), *pools(Path(folder))]))


def given(words: list[str]) -> list[Pool]:
    triples = zip(words[::3], words[1::3], words[2::3], strict=True)
    return [Pool(Path(q).parent.name, Path(q), Path(p), int(k)) for q, p, k in triples]


def pools(folder: Path) -> list[Pool]:
    from bench.pools import RECIPES, write_csv

    made = []
    for name, recipe in RECIPES.items():
        (folder / name).mkdir()
        quotas, people = write_csv(recipe, folder / name)
        address = "address" if recipe.households else ""
        made.append(Pool(name, quotas, people, recipe.seats, address))
    return made


def body(peer: str | None, every: list[Pool]) -> str:
    began = os.getloadavg()[0]
    small = [pool for pool in every if lines(pool) < LARGE]
    rows = [ours(pool) for pool in small]
    beside = [row for pool in small for row in rivals(peer, pool)] if peer else []
    large = [herded(pool) for pool in every if lines(pool) >= LARGE]
    return "\n\n".join(
        [
            "Each line is the whole command in a fresh process, imports included, kernels compiled"
            f" before. Load of the machine {began:.1f} at the start, {os.getloadavg()[0]:.1f} at"
            " the end: seconds of the processor say more than those of the clock.",
            table("pool|objective|processor s|clock s|MB|least chance|gap|loss of 1,000", rows),
            "Beside the peer: clock seconds of the computing alone, without start and imports"
            " (about 1 s of each line above).",
            table("pool|sortition-algorithms|s|least chance|ours|s|×", beside),
            table("large pool, 1,000 panels|processor s|clock s|MB|bound|least|gap", large),
        ]
    )


def lines(pool: Pool) -> int:
    return pool.people.read_bytes().count(b"\n")


def table(head: str, rows: list[str]) -> str:
    columns = head.split("|")
    return "\n".join([f"| {' | '.join(columns)} |", "|---" * len(columns) + "|", *rows])


def ours(pool: Pool) -> str:
    objectives = OBJECTIVES if lines(pool) < 160 or pool.name in EVERY_OBJECTIVE else ("leximin",)
    return "\n".join(line(pool, objective) for objective in objectives)


def line(pool: Pool, objective: str) -> str:
    rounded = select(pool, objective, "--panels", "1000")
    run = select(pool, objective) if lines(pool) < ONCE else rounded
    loss = rounded.found["uniform_loss"]
    least, gap = run.found["min_probability"], run.found["gap"]
    return (
        f"| {pool.name} | {objective} | {run.used:.2f} | {run.wall:.2f} | {run.megabytes:.0f}"
        f" | {least:.6f} | {gap:.0e} | {loss * 1000:.2f}/1,000 |"
    )


def select(pool: Pool, objective: str, *more: str) -> Run:
    words = ["-m", "phakhi", "sortition", "select", "--objective", objective, *more]
    words += ["--quotas", str(pool.quotas), "--pool", str(pool.people), "--seats", str(pool.seats)]
    words += ["--address-columns", pool.address] if pool.address else []
    with tempfile.TemporaryDirectory() as folder:
        words += ["--out", str(Path(folder) / "out")]
        run = process(sys.executable, *words, patience=OURS)
        found = json.loads((Path(folder) / "out" / "certificate.json").read_text("utf-8"))
    return Run(run.wall, run.used, run.megabytes, found)


def herded(pool: Pool) -> str:
    run = select(pool, "leximin", "--panels", "1000")
    found = run.found
    return (
        f"| {pool.name} | {run.used:.1f} | {run.wall:.1f} | {run.megabytes:.0f}"
        f" | {found['bound']:.6f} | {found['min_probability']:.6f} | {found['gap']:.1e} |"
    )


def rivals(peer: str, pool: Pool) -> list[str]:
    """The peer and, right after it, ours: its nash beside our nash, its maximin our leximin."""
    if pool.name not in BESIDE and lines(pool) > 160:
        return []
    script = str(ROOT / "bench" / "sortition_peers.py")
    rows = []
    for objective, backend in RIVALS:
        files = (str(pool.quotas), str(pool.people), str(pool.seats), pool.address)
        run = process(peer, script, objective, backend, *files)
        own = select(pool, "nash" if objective == "nash" else "leximin")
        done = "seconds" in run.found
        more = "" if done else "> "
        seconds = run.found.get("seconds", run.wall)
        least = f"{run.found['least']:.6f}" if done else "not waited for"
        took = own.found["seconds"]
        rows.append(
            f"| {pool.name} | {objective}, {backend} | {more}{seconds:.1f} | {least}"
            f" | {own.found['objective']} | {took:.2f} | {more}{seconds / took:.0f} |"
        )
    return rows


def process(*command: str, patience: float = PATIENCE) -> Run:
    """Stopped when its patience ends; `found` is the last line it printed, if that is JSON."""
    with tempfile.TemporaryFile("w+") as said:
        child = subprocess.Popen(
            command,
            stdout=said,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        began = time.perf_counter()
        status = 0
        while not status and time.perf_counter() - began < patience:
            time.sleep(0.01)
            status, _, used = os.wait4(child.pid, os.WNOHANG)
        if not status:
            child.kill()
            _, _, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - began
        said.seek(0)
        last = said.read().splitlines()[-1:]
    found = json.loads(last[0]) if last and last[0].startswith("{") else {}
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, found)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None, sys.argv[2:])
