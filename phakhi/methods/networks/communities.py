"""Groups of nodes more tied among themselves than chance would have it (Leiden, modularity)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from phakhi.methods.networks.chance import igraph_draws_from
from phakhi.methods.networks.graph import Graph
from phakhi.methods.progress import Progress, silent

RUNS = 20


@dataclass(frozen=True)
class Communities:
    """`labels` follow the nodes: 0 is the largest, of equals the one with the smaller first id."""

    labels: tuple[int, ...]
    modularity: float | None


def find_communities(graph: Graph, seed: int = 0, progress: Progress = silent) -> Communities:
    """The best of twenty seeded runs (Traag, Waltman & van Eck 2019), of equals the first.

    Without a tie every node stands alone and modularity is undefined.
    """
    if not graph.edges:
        return Communities(tuple(range(len(graph.nodes))), None)
    best = Communities((), None)
    for run in range(RUNS):
        progress("communities", run / RUNS)
        found = _one_run(graph, seed * RUNS + run)
        if best.modularity is None or found.modularity > best.modularity:
            best = found
    progress("communities", 1)
    return best


def _one_run(graph: Graph, seed: int) -> Communities:
    with igraph_draws_from(seed):
        found = graph.drawn.community_leiden(objective_function="modularity", n_iterations=-1)
    return Communities(_by_size(found.membership), found.modularity)


def _by_size(membership: list[int]) -> tuple[int, ...]:
    sizes = Counter(membership)
    first: dict[int, int] = {}
    for place, label in enumerate(membership):
        first.setdefault(label, place)
    order = sorted(sizes, key=lambda label: (-sizes[label], first[label]))
    rank = {label: number for number, label in enumerate(order)}
    return tuple(rank[label] for label in membership)
