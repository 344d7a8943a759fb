"""One library's metrics, each timed alone; runs in that library's own environment.

python bench/networks_peers.py networkx|rustworkx edges.csv NODES
"""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

Tasks = dict[str, Callable[[], object]]
# 1.6 s at 1,000 nodes and about n² more: not waited for.
_TOO_SLOW = {"betweenness"}


def networkx_tasks(pairs: list[tuple[int, int]], size: int) -> Tasks:
    import networkx as nx

    graph = nx.empty_graph(size)
    graph.add_edges_from(pairs)
    return {
        "betweenness": lambda: nx.betweenness_centrality(graph),
        "closeness": lambda: nx.closeness_centrality(graph),
        "constraint": lambda: nx.constraint(graph),
        "effective size": lambda: nx.effective_size(graph),
        "k-core": lambda: nx.core_number(graph),
        "transitivity": lambda: nx.transitivity(graph),
        "articulation points": lambda: list(nx.articulation_points(graph)),
        "communities": lambda: nx.community.louvain_communities(graph, seed=0),
    }


def rustworkx_tasks(pairs: list[tuple[int, int]], size: int) -> Tasks:
    import rustworkx as rx

    graph = rx.PyGraph()
    graph.add_nodes_from(range(size))
    graph.add_edges_from_no_data(pairs)
    return {
        "betweenness": lambda: rx.betweenness_centrality(graph),
        "closeness": lambda: rx.closeness_centrality(graph),
        "k-core": lambda: rx.core_number(graph),
        "transitivity": lambda: rx.transitivity(graph),
        "articulation points": lambda: rx.articulation_points(graph),
    }


def main(library: str, edges: str, size: int) -> None:
    with Path(edges).open(encoding="utf-8", newline="") as file:
        pairs = [(int(row["source"]), int(row["target"])) for row in csv.DictReader(file)]
    tasks = {"networkx": networkx_tasks, "rustworkx": rustworkx_tasks}[library](pairs, size)
    skipped = _TOO_SLOW if library == "networkx" and size > 2000 else set()
    print(json.dumps({name: took(task) for name, task in tasks.items() if name not in skipped}))


def took(task: Callable[[], object]) -> float:
    began = time.perf_counter()
    task()
    return time.perf_counter() - began


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
