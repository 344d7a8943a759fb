"""Groups of nodes more tied among themselves than chance would have it (Leiden, modularity)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import igraph

from phakhi.methods.networks.chance import igraph_draws_from
from phakhi.methods.networks.graph import Graph
from phakhi.methods.progress import Progress, silent

RUNS = 20
ROUNDS = 4
UNTIL_STABLE = -1


@dataclass(frozen=True)
class Communities:
    """`labels` follow the nodes: 0 is the largest, of equals the one with the smaller first id."""

    labels: tuple[int, ...]
    modularity: float | None


def find_communities(graph: Graph, seed: int = 0, progress: Progress = silent) -> Communities:
    """Leiden (Traag, Waltman & van Eck 2019): twenty short seeded runs, the best of them, of equals
    the first, carried on until nothing improves.

    Without a tie every node stands alone and modularity is undefined.
    """
    if not graph.edges:
        return Communities(tuple(range(len(graph.nodes))), None)
    runs = []
    for run in range(RUNS):
        progress("communities", run / (RUNS + 1))
        runs.append(_run(graph, seed * RUNS + run, rounds=ROUNDS))
    best = max(runs, key=lambda run: run.modularity)
    progress("communities", RUNS / (RUNS + 1))
    final = _run(graph, seed, rounds=UNTIL_STABLE, begin=best.membership)
    return Communities(_by_size(final.membership), final.modularity)


def _run(
    graph: Graph, seed: int, *, rounds: int, begin: Sequence[int] | None = None
) -> igraph.VertexClustering:
    with igraph_draws_from(seed):
        return graph.drawn.community_leiden(
            objective_function="modularity", n_iterations=rounds, initial_membership=begin
        )


def _by_size(membership: Sequence[int]) -> tuple[int, ...]:
    sizes = Counter(membership)
    first: dict[int, int] = {}
    for place, label in enumerate(membership):
        first.setdefault(label, place)
    order = sorted(sizes, key=lambda label: (-sizes[label], first[label]))
    rank = {label: number for number, label in enumerate(order)}
    return tuple(rank[label] for label in membership)
