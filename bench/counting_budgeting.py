"""`python bench/counting_budgeting.py [PYTHON-WITH-PABUTOOLS]`: file to winners in a warm process.

Elections made here; pabutools 1.2.3, if given, counts the same file in its own environment.
"""

from __future__ import annotations

import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from phakhi.methods.budgeting.counting import count_election  # noqa: E402
from phakhi.methods.budgeting.parameters import Parameters  # noqa: E402
from phakhi.methods.budgeting.reading import read_election  # noqa: E402
from phakhi.methods.budgeting.warming import warm  # noqa: E402

RUNS = 3
ADD1 = Parameters("mes", completion="add1")
PEER = """
import sys, time
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares
began, busy = time.perf_counter(), time.process_time()
instance, profile = parse_pabulib(sys.argv[1])
won = method_of_equal_shares(instance, profile.as_multiprofile(), sat_class=Cost_Sat)
print(time.perf_counter() - began, time.process_time() - busy, *sorted(p.name for p in won))
"""


class Took(NamedTuple):
    seconds: float
    busy: float


def main() -> None:
    from bench.writing import write_section

    command = ".venv/bin/python bench/counting_budgeting.py PYTHON-WITH-PABUTOOLS"
    write_section("Budgeting", command, body(*sys.argv[1:2]))


def body(peer: str | None = None) -> str:
    warm()
    lines = ["| what | seconds | of processor | to reach |", "|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        big, most, middle, fine = (Path(name) / f"{n}.pb" for n in ("big", "most", "mid", "fine"))
        write_election(most, 100_000, 160, 100)
        write_election(big, 90_000, 160, 100)
        write_election(middle, 60_000, 80, 100)
        write_election(fine, 20_000, 60, 20_000)
        lines.append(line("100,000 ballots × 160 read", lambda: read_election(str(most)), "0.5"))
        for rule in (Parameters("mes"), Parameters("phragmen"), Parameters("greedy")):
            what = f"90,000 × 160, file → {rule.rule}"
            lines.append(line(what, lambda rule=rule: counted(big, rule), "0.6"))
        lines.append(add1_line(middle, "60,000 × 80", "1"))
        lines.append(add1_line(fine, "20,000 × 60, tiny units", "2"))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        if peer:
            lines.append(peer_line(peer, big))
    goal = (
        "Elections made here, few projects wanted by many; a process with its kernels loaded,"
        f" median of {RUNS}. add1: the rule alone. To reach besides: at most 300 MB, and twenty"
        " times as fast as the peer from file to winners."
    )
    ended = f"Most memory {memory:.0f} MB; load of the machine at the end {os.getloadavg()[0]:.1f}."
    return f"{goal}\n\n" + "\n".join(lines) + f"\n\n{ended}"


def line(what: str, work: Callable[[], object], goal: str) -> str:
    took = timed(work)
    return f"| {what} | {took.seconds:.2f} | {took.busy:.2f} | {goal} |"


def add1_line(file: Path, what: str, goal: str) -> str:
    election = read_election(str(file))
    found = count_election(election, ADD1)
    start, end = election.budget / len(election.voters), found.shared and found.shared.trace
    steps = 0 if not end else round((float(end.endowment) - start) / election.unit)
    told = f"{what}, add1 over {steps:,} steps"
    return line(told, lambda: count_election(election, ADD1), goal)


def peer_line(peer: str, file: Path) -> str:
    """Beside our own run just before, so that the machine is as busy for both."""
    mine = timed(lambda: counted(file, Parameters("mes")))
    done = subprocess.run([peer, "-c", PEER, str(file)], capture_output=True, text=True, check=True)
    seconds, busy, *winners = done.stdout.split()
    found = count_election(read_election(str(file)), Parameters("mes"))
    same = "same winners" if sorted(found.ids(found.winners)) == winners else "OTHER WINNERS"
    times = f"{float(busy) / mine.busy:.0f}× our {mine.busy:.2f}, {same}"
    told = "the same, file → mes, by pabutools 1.2.3"
    return f"| {told} | {float(seconds):.2f} | {float(busy):.2f} | {times} |"


def counted(file: Path, parameters: Parameters) -> None:
    count_election(read_election(str(file)), parameters)


def timed(work: Callable[[], object]) -> Took:
    took = []
    for _ in range(RUNS):
        began, busy = time.perf_counter(), time.process_time()
        work()
        took.append((time.perf_counter() - began, time.process_time() - busy))
    return Took(*(median(column) for column in zip(*took, strict=True)))


def write_election(file: Path, voters: int, projects: int, unit: int) -> None:
    """Few projects are wanted by many; a share is some hundred steps, or a hundred thousand."""
    chance = random.Random(voters)
    wanted = [1 / (place + 1) ** 0.7 for place in range(projects)]
    costs = [chance.randint(200, 20_000) * unit for _ in range(projects)]
    lines = ["META", "key;value", f"budget;{sum(costs) // 4}", "vote_type;approval"]
    lines += ["PROJECTS", "project_id;cost", *(f"P{p};{cost}" for p, cost in enumerate(costs))]
    lines += ["VOTES", "voter_id;vote"]
    for voter in range(voters):
        some = set(chance.choices(range(projects), wanted, k=chance.choice((1, 2, 3, 4, 6))))
        lines.append(f"{100_000 + voter};{','.join(f'P{project}' for project in some)}")
    file.write_text("\n".join(lines), "utf-8")


if __name__ == "__main__":
    main()
