"""Graphs of networkx as ours, and graphs nobody would think of."""

from __future__ import annotations

import networkx as nx
from hypothesis import strategies as st

from phakhi.methods.networks import Graph, Metrics, NodeMetrics, metrics


def graph_of(other: nx.Graph) -> Graph:
    return Graph.of(map(str, other), [(str(a), str(b)) for a, b in other.edges])


def measured(other: nx.Graph, group: str | None = None) -> Metrics:
    return metrics(graph_of(other), None if group is None else groups_of(other, group))


def groups_of(other: nx.Graph, attribute: str) -> dict[str, str]:
    return {str(node): value for node, value in other.nodes(data=attribute)}


def of_node(found: Metrics, node: object) -> NodeMetrics:
    return next(row for row in found.nodes if row.id == str(node))


@st.composite
def any_graph(draw: st.DrawFn, largest: int = 14) -> nx.Graph:
    """With isolates and several pieces as often as not."""
    size = draw(st.integers(0, largest))
    pairs = [(a, b) for a in range(size) for b in range(a)]
    graph = nx.empty_graph(size)
    if pairs:
        graph.add_edges_from(draw(st.lists(st.sampled_from(pairs), max_size=3 * size)))
    for node in graph:
        graph.nodes[node]["team"] = draw(st.sampled_from("ABC"))
    return graph
