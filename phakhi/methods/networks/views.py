"""Parts of a graph small enough to look at: around one node, or its communities as clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from phakhi.methods.networks.graph import Graph


def ego(graph: Graph, node: str, steps: int = 1) -> set[str]:
    """The node and all who can be reached from it in that many steps."""
    reached = graph.drawn.neighborhood(graph.place[node], order=steps)
    return {graph.nodes[place] for place in reached}


@dataclass(frozen=True)
class ClusterGraph:
    """`sizes` and `inner` count a cluster's nodes and ties, `ties` those between two, a < b."""

    sizes: dict[int, int]
    inner: dict[int, int]
    ties: dict[tuple[int, int], int]


def cluster_graph(graph: Graph, communities: Mapping[str, int]) -> ClusterGraph:
    labels = [communities[name] for name in graph.nodes]
    joined = Counter(_pair(labels[one], labels[other]) for one, other in graph.edges)
    sizes = dict(sorted(Counter(labels).items()))
    return ClusterGraph(
        sizes=sizes,
        inner={label: joined[label, label] for label in sizes},
        ties={pair: count for pair, count in sorted(joined.items()) if pair[0] != pair[1]},
    )


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
