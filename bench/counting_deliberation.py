"""`python bench/counting_deliberation.py [PYTHON-WITH-DELIBERATIVEPOLLING]`: a whole report.

The peer, if given, makes its tables from the same answers, in its own environment.
"""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

PEOPLE, ITEMS, RUNS = 500, 100, 3
TRAITS = {"sex": 2, "age": 3, "district": 5}


def main() -> None:
    from bench.writing import write_section

    command = ".venv/bin/python bench/counting_deliberation.py PYTHON-WITH-DELIBERATIVEPOLLING"
    write_section("Deliberative poll", command, body(*sys.argv[1:2]))


def body(peer: str | None = None) -> str:
    lines = ["| the whole report | seconds | of processor | MB |", "|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_poll(folder)
        lines.append(line("ours, JSON and workbook", folder, ours("--xlsx", "o.xlsx")))
        lines.append(line("ours, JSON", folder, ours()))
        if peer:
            script = str(ROOT / "bench" / "counting_deliberation_peer.py")
            lines.append(line("DeliberativePolling 1.4.2", folder, [peer, script], runs=1))
    goal = (
        f"To reach: {PEOPLE} people, {ITEMS} items, {sum(TRAITS.values())} subgroups: ≤ 3 s. Raked"
        " by three variables, small groups, controls. The whole command with start and files,"
        f" median of {RUNS}. The peer once, participants only, before and after:"
        " tables and texts of the same items by the same variables; no raking, controls, small"
        " groups or corrections."
    )
    return goal + "\n\n" + "\n".join(lines)


def ours(*more: str) -> list[str]:
    return [sys.executable, "-m", "phakhi", "deliberation", "analyse", "--waves", "d.csv",
            "--items", "i.csv", "--json", "o.json", "--margins", "m.csv", "--by", ",".join(TRAITS),
            "--group-column", "table", "--arm-column", "arm", *more]  # fmt: skip


def write_poll(folder: Path) -> None:
    chance = random.Random(1)
    items = [f"q{number}" for number in range(ITEMS)]
    put(folder / "i.csv", ["item", "label_th", "label_en", "min", "max", "missing"],
        [[name, f"ข้อ {name}", f"Question {name}", 0, 10, "99"] for name in items])  # fmt: skip
    waves = [f"{name}_{wave}" for name in items for wave in ("pre", "post")]
    rows = []
    for person in range(PEOPLE):
        traits = [chance.randrange(size) for size in TRAITS.values()]
        arm = "control" if person % 5 == 0 else "talks"
        rows.append([f"P{person}", person % 40, arm, *traits])
        for _ in items:
            before = chance.randint(0, 10)
            after = min(10, max(0, before + chance.randint(-2, 3)))
            rows[-1] += [before if chance.random() < 0.97 else 99, after]
    put(folder / "d.csv", ["id", "table", "arm", *TRAITS, *waves], rows)
    shares = [[t, value, 1 / size] for t, size in TRAITS.items() for value in range(size)]
    put(folder / "m.csv", ["variable", "value", "share"], shares)


def put(file: Path, head: list[str], rows: list[list[object]]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([head, *rows])


def line(what: str, folder: Path, words: list[str], runs: int = RUNS) -> str:
    measured = [once(folder, words) for _ in range(runs)]
    seconds, busy, memory = (median(column) for column in zip(*measured, strict=True))
    return f"| {what} | {seconds:.2f} | {busy:.2f} | {memory:.0f} |"


def once(folder: Path, words: list[str]) -> tuple[float, float, float]:
    began = time.perf_counter()
    child = subprocess.Popen(
        words,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"failed: {words}")
    seconds = time.perf_counter() - began
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
