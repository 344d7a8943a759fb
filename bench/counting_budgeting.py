"""`python bench/counting_budgeting.py [PEER_PYTHON]`: file to winners in a warm process, elections
made here; beside pabutools 1.2.3 in an environment of its own, if its Python is named.
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
began = time.perf_counter()
instance, profile = parse_pabulib(sys.argv[1])
won = method_of_equal_shares(instance, profile.as_multiprofile(), sat_class=Cost_Sat)
print(time.perf_counter() - began, *sorted(project.name for project in won))
"""


def body(peer: str = "") -> str:
    warm()
    lines = ["| what | seconds | goal |", "|---|---|---|"]
    with tempfile.TemporaryDirectory() as name:
        big, middle, fine = (Path(name) / f"{n}.pb" for n in ("big", "middle", "fine"))
        write_election(big, 90_000, 160, 100)
        write_election(middle, 60_000, 80, 100)
        write_election(fine, 20_000, 60, 20_000)
        imported = f"{timed(lambda: read_election(str(big))):.2f}"
        lines.append(f"| 90,000 ballots × 160 read | {imported} | |")
        mine = timed(lambda: counted(big, Parameters("mes")))
        lines.append(f"| 90,000 × 160, file → equal shares | {mine:.2f} | 0.6 |")
        phragmen = timed(lambda: counted(big, Parameters("phragmen")))
        lines.append(f"| 90,000 × 160, file → Phragmén | {phragmen:.2f} | |")
        lines += [rule_line(middle, "60,000 × 80", "1"), rule_line(fine, "tiny units", "2")]
        if peer:
            lines.append(peer_line(peer, big, mine))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    load = os.getloadavg()[0]
    return "\n".join([*lines, f"\nMemory {most:.0f} MB; load of the machine {load:.1f}."])


def rule_line(file: Path, what: str, goal: str) -> str:
    """The rule alone, on an election that is read."""
    election = read_election(str(file))
    seconds = timed(lambda: count_election(election, ADD1))
    found = count_election(election, ADD1)
    start, end = election.budget / len(election.voters), found.shared and found.shared.trace
    steps = 0 if not end else round((float(end.endowment) - start) / election.unit)
    return f"| {what}, add1 over {steps:,} steps | {seconds:.2f} | {goal} |"


def peer_line(peer: str, file: Path, mine: float) -> str:
    done = subprocess.run([peer, "-c", PEER, str(file)], capture_output=True, text=True, check=True)
    seconds, *winners = done.stdout.split()
    found = count_election(read_election(str(file)), Parameters("mes"))
    same = sorted(found.count.election.projects[p].id for p in found.winners) == winners
    told = "same winners" if same else "other winners"
    times = float(seconds) / mine
    return f"| the same by pabutools 1.2.3 | {float(seconds):.2f} | {times:.0f}×, {told} |"


def counted(file: Path, parameters: Parameters) -> None:
    count_election(read_election(str(file)), parameters)


def timed(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - began)
    return median(seconds)


def write_election(file: Path, voters: int, projects: int, unit: int) -> None:
    """Few projects are wanted by many; a share is some hundred steps, or some ten thousand."""
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
    from bench.writing import write_section

    command = ".venv/bin/python bench/counting_budgeting.py PYTHON-WITH-PABUTOOLS"
    write_section("Budgeting", command, body(*sys.argv[1:2]))
