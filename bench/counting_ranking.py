"""`python bench/counting_ranking.py`: 5,000 ballots of 20 options by every method, one process."""

from __future__ import annotations

import csv
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

BALLOTS, OPTIONS, RUNS = 5_000, 20, 7


def main() -> None:
    from bench.writing import write_section

    write_section("Ranking", ".venv/bin/python bench/counting_ranking.py", body())


def body() -> str:
    from phakhi.methods.ranking import METHODS, Tally, count
    from phakhi.methods.ranking.counting import count_tally
    from phakhi.methods.ranking.reading import read_ballots

    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "ballots.csv"
        write_ballots(file)
        read = timed(lambda: read_ballots(str(file)))
        scored = Path(name) / "scores.csv"
        write_scores(scored)
        ranked, scores = read_ballots(str(file)), read_ballots(str(scored), scored=True)
    given = {method: scores if method == "score" else ranked for method in METHODS}
    works: dict[str, Callable[[], object]] = {
        method: lambda method=method: count(given[method], method) for method in METHODS
    }
    works |= {
        f"{method}, 5 seats": lambda method=method: count(given[method], method, seats=5)
        for method in ("approval", "score", "borda")
    }
    tally, one = Tally.of(ranked), ranked.only(slice(7, 8))

    def change() -> None:
        tally.remove(one)
        tally.add(one)

    works |= {"a changed ballot": change, "Schulze again": lambda: count_tally(tally, "schulze")}
    lines = ["| what | ms | ms of processor |", "|---|---|---|", f"| reading | {read} |"]
    lines += [f"| {what} | {timed(work)} |" for what, work in works.items()]
    goal = (
        f"To reach: every method ≤ 10 ms for {BALLOTS:,} ballots of {OPTIONS} options, a third cut"
        f" short, some tied. From ballots in memory to the result, median of {RUNS}; seats exact."
    )
    return goal + "\n\n" + "\n".join(lines)


def write_ballots(file: Path) -> None:
    """Tastes on a line with noise, so that Borda's points differ from ballot to ballot."""
    chance = random.Random(1)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["ballot_id", "weight", "ranking"])
        for ballot in range(BALLOTS):
            taste = chance.uniform(0, OPTIONS)
            order = sorted(range(OPTIONS), key=lambda o: abs(o - taste) + chance.gauss(0, 4))
            kept = order[: chance.randint(1, OPTIONS)] if ballot % 3 == 0 else order
            text = "".join(f"{'=' if chance.random() < 0.1 else '>'}o{o}" for o in kept)[1:]
            writer.writerow([ballot, 1 + ballot % 2, text])


def write_scores(file: Path) -> None:
    chance = random.Random(2)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["ballot_id", "weight", "option", "score"])
        for ballot in range(BALLOTS):
            for option in range(OPTIONS):
                writer.writerow([ballot, 1, f"o{option}", chance.choice([0, 0, 1, 2, 5])])


def timed(work: Callable[[], object]) -> str:
    """Medians after one call that does not count."""
    work()
    runs = []
    for _ in range(RUNS):
        began, busy = time.perf_counter(), time.process_time()
        work()
        runs.append((time.perf_counter() - began, time.process_time() - busy))
    wall, used = (1000 * median(column) for column in zip(*runs, strict=True))
    return f"{wall:.2f} | {used:.2f}"


if __name__ == "__main__":
    main()
