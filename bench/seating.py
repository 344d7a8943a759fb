"""`python bench/seating.py`: seating and adjusting as an office calls them, each in a process
of its own, kernels compiled before; quality beside seconds.
"""

from __future__ import annotations

import json
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

SIZES = ((200, 20, 3), (5_000, 500, 3), (5_000, 500, 5), (100, 10, 10))
RUNS = 3
HEADS = ("what", "seconds", "of processor", "MB", "repeats", "most meetings", "outside", "moves")


def main() -> None:
    from bench.writing import write_section

    write_section("Seating", ".venv/bin/python bench/seating.py", body())


def body() -> str:
    goal = (
        "To reach: 200 people at 20 tables in 3 rounds: no repeats, nothing outside, ≤ 1 s; 5,000"
        " at 500 in 3: no repeats, ≤ 10 seats outside, ≤ 15 s. Four attributes of 2, 4, 3 and 5"
        " uneven values are mixed. *Outside*: seats beyond floor and ceiling of the ideal, over all"
        f" values, tables and rounds. Seconds of the whole command, median of {RUNS}.\n\n"
    )
    lines = [f"| {' | '.join(HEADS)} |", "|---" * len(HEADS) + "|"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for people, tables, rounds in SIZES:
            write_people(folder, people)
            size = f"{people:,} × {tables} × {rounds}"
            lines.append(line(folder, f"{size}, assign", assign(tables, rounds)))
            lines.append(line(folder, f"{size}, 2 % absent, 1 % late", adjust()))
    load = f"\n\nLoad of the machine at the end: {os.getloadavg()[0]:.0f}."
    return goal + "\n".join(lines) + load


def write_people(folder: Path, people: int) -> None:
    """Those at the end are late: `assign` does not know them."""
    chance = random.Random(people)
    rows = [
        [f"P{person}", *(chance.choices("abcde"[:k], range(1, k + 1))[0] for k in (2, 4, 3, 5))]
        for person in range(people + people // 100)
    ]
    heads = ["id", "two", "four", "three", "five"]
    absent = chance.sample([row[0] for row in rows[:people]], people // 50)
    fields = [["field", "mode"], *([head, "diversify"] for head in heads[1:])]
    files = {
        "all": [heads, *rows],
        "people": [heads, *rows[:people]],
        "late": [["id"], *([row[0]] for row in rows[people:])],
        "absent": [["id"], *([name] for name in absent)],
        "fields": fields,
    }
    for name, lines in files.items():
        text = "".join(f"{','.join(cells)}\n" for cells in lines)
        (folder / f"{name}.csv").write_text(text, "utf-8")


def assign(tables: int, rounds: int) -> list[str]:
    return ["assign", "--people", "people.csv", "--fields", "fields.csv", "--tables", str(tables),
            "--rounds", str(rounds), "--out", "out.csv", "--report", "report.json"]  # fmt: skip


def adjust() -> list[str]:
    return ["adjust", "--allocation", "out.csv", "--people", "all.csv", "--arrived", "late.csv",
            "--absent", "absent.csv", "--from-round", "2", "--fields", "fields.csv",
            "--out", "new.csv", "--report", "report.json"]  # fmt: skip


def line(folder: Path, what: str, words: list[str]) -> str:
    runs = [once(folder, words) for _ in range(RUNS)]
    seconds, busy, memory = (median(column) for column in zip(*runs, strict=True))
    found = json.loads((folder / "report.json").read_text("utf-8"))
    cells = [what, f"{seconds:.2f}", f"{busy:.2f}", f"{memory:.0f}"]
    keys = ("repeats", "max_meetings", "outside_bounds", "moves")
    return f"| {' | '.join([*cells, *(str(found[key]) for key in keys)])} |"


def once(folder: Path, words: list[str]) -> tuple[float, float, float]:
    began = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "phakhi", "seating", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit("the command failed")
    seconds = time.perf_counter() - began
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


if __name__ == "__main__":
    main()
