"""`python bench/networks.py [PYTHON]`: every metric of the contract, beside other libraries.

PYTHON is the interpreter of an environment that has rustworkx; without it that column stays empty.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

SIZES = (1_000, 10_000)
Seconds = dict[str, float]


def main(peer: str | None) -> None:
    from bench.writing import write_section

    command = ".venv/bin/python bench/networks.py PYTHON-WITH-RUSTWORKX"
    write_section("Networks", command, body(peer))


def body(peer: str | None) -> str:
    goal = (
        "To reach: every metric of the contract at 10,000 × 40,000 in ≤ 15 s and ≤ 500 MB, at"
        " 1,000 × 4,000 in ≤ 1 s; a map of 2,000 × 8,000 in ≤ 3 s. Random groups of 50, half of"
        " the ties inside them.\n\n| the whole command, in a process of its own | seconds | MB |\n"
        "|---|---|---|\n"
    )
    rows, commands = [], []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in SIZES:
            write_network(folder, size)
            commands.append(command_row(folder, size))
            edges = str(folder / "edges.csv")
            networkx = beside(sys.executable, "networkx", edges, size)
            rustworkx = beside(peer, "rustworkx", edges, size) if peer else {}
            rows.append((ours(edges, size), networkx, rustworkx))
    return goal + "\n".join(commands) + "\n\n" + table(rows) + "\n\n" + maps()


def write_network(folder: Path, size: int) -> None:
    chance = random.Random(size)
    ties: set[tuple[int, int]] = set()
    while len(ties) < 4 * size:
        one = chance.randrange(size)
        near = one - one % 50 + chance.randrange(50)
        other = near if chance.random() < 0.5 else chance.randrange(size)
        if one != other:
            ties.add((min(one, other), max(one, other)))
    nodes = "".join(f"{node},{node % 7}\n" for node in range(size))
    (folder / "nodes.csv").write_text(f"id,team\n{nodes}", "utf-8")
    edges = "".join(f"{one},{other}\n" for one, other in sorted(ties))
    (folder / "edges.csv").write_text(f"source,target\n{edges}", "utf-8")


def command_row(folder: Path, size: int) -> str:
    words = ["network", "metrics", "--nodes", "nodes.csv", "--edges", "edges.csv"]
    words += ["--group", "team", "--json", "out.json"]
    child = subprocess.Popen(
        [sys.executable, "-m", "phakhi", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    began = time.perf_counter()
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - began
    if status:
        raise SystemExit("the command failed")
    return f"| {size:,} nodes, {4 * size:,} ties | {seconds:.2f} | {used.ru_maxrss / 1024:.0f} |"


def ours(edges: str, size: int) -> Seconds:
    from phakhi.methods.networks.brokerage import brokerage
    from phakhi.methods.networks.centrality import betweenness
    from phakhi.methods.networks.communities import find_communities
    from phakhi.methods.networks.endurance import robustness
    from phakhi.methods.networks.graph import Graph
    from phakhi.methods.networks.grouping import Grouping
    from phakhi.methods.networks.holes import constraint, effective_size
    from phakhi.methods.networks.measuring import metrics
    from phakhi.methods.networks.mixing import participation
    from phakhi.methods.networks.nearness import closeness
    from phakhi.methods.progress import silent

    lines = Path(edges).read_text("utf-8").splitlines()[1:]
    pairs = [(one, other) for one, other in (line.split(",") for line in lines)]
    nodes = [str(node) for node in range(size)]
    graph = Graph.of(nodes, pairs)
    groups = {node: str(int(node) % 7) for node in nodes}
    tasks: dict[str, Callable[[], object]] = {
        "betweenness": lambda: betweenness(graph, silent),
        "closeness": lambda: closeness(graph, silent),
        "constraint": lambda: constraint(graph),
        "effective size": lambda: effective_size(graph),
        "k-core": graph.drawn.coreness,
        "transitivity": graph.drawn.transitivity_undirected,
        "articulation points": graph.drawn.articulation_points,
        "Gould–Fernandez roles": lambda: brokerage(Grouping.of(graph, groups)),
        "participation": lambda: participation(Grouping.of(graph, groups)),
        "communities": lambda: find_communities(graph),
        "robustness": lambda: robustness(graph),
        "**all of them, from the graph**": lambda: metrics(graph, groups),
    }
    return {name: once(task) for name, task in tasks.items()}


def beside(python: str, library: str, edges: str, size: int) -> Seconds:
    script = str(ROOT / "bench" / "networks_peers.py")
    said = subprocess.check_output([python, script, library, edges, str(size)], text=True)
    found: Seconds = json.loads(said)
    return found


def table(rows: list[tuple[Seconds, Seconds, Seconds]]) -> str:
    libraries = ("ours", "networkx", "rustworkx")
    heads = [f"{library} {size:,}" for size in SIZES for library in libraries]
    lines = [f"| seconds | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for name in rows[0][0]:
        cells = [shown(found.get(name)) for sized in rows for found in sized]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    note = (
        "Communities: ours is the best of twenty runs of Leiden, networkx one run of Louvain."
        " rustworkx computes betweenness and closeness on all cores."
        " –: not offered, or not waited for."
    )
    return "\n".join(lines) + f"\n\n{note}"


def shown(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds:.3f}" if seconds < 1 else f"{seconds:.1f}"


def maps() -> str:
    from phakhi.methods.networks.graph import Graph
    from phakhi.methods.networks.layout import layout

    with tempfile.TemporaryDirectory() as name:
        write_network(Path(name), 2_000)
        lines = (Path(name) / "edges.csv").read_text("utf-8").splitlines()[1:]
    graph = Graph.of(map(str, range(2_000)), ((a, b) for a, b in (x.split(",") for x in lines)))
    places = layout(graph)
    first = once(lambda: layout(graph))
    known = {node: place for node, place in places.items() if int(node) % 100}
    later = once(lambda: layout(graph, start=known))
    return (
        "| a map of 2,000 nodes, 8,000 ties | seconds |\n|---|---|\n"
        f"| drawn anew | {first:.2f} |\n| 20 nodes new, the others stay | {later:.2f} |"
    )


def once(task: Callable[[], object]) -> float:
    began = time.perf_counter()
    task()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
