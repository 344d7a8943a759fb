"""All metrics of a network and of its nodes, as docs/reference/network-metrics.md explains them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from phakhi.methods.networks.brokerage import Brokerage, brokerage
from phakhi.methods.networks.centrality import Values, betweenness, centralisation
from phakhi.methods.networks.communities import Communities, find_communities
from phakhi.methods.networks.endurance import Robustness, robustness
from phakhi.methods.networks.graph import Graph
from phakhi.methods.networks.grouping import Grouping
from phakhi.methods.networks.holes import constraint, effective_size
from phakhi.methods.networks.mixing import ei_index, participation
from phakhi.methods.networks.nearness import closeness
from phakhi.methods.progress import Progress, silent, staged

METHOD_VERSION = "networks/1"
# The phases told to a `Progress`, with about how much of the time each takes.
PHASES = {"betweenness": 14.0, "closeness": 1.0, "communities": 4.0, "robustness": 1.0}


@dataclass(frozen=True)
class NodeMetrics:
    """None where a number is undefined: without ties, or without groups."""

    id: str
    degree: int
    betweenness: float | None
    closeness: float | None
    constraint: float | None
    effective_size: float | None
    core: int
    participation: float | None
    brokerage: Brokerage | None
    articulation: bool
    community: int


@dataclass(frozen=True)
class Centralization:
    degree: float | None
    betweenness: float | None


@dataclass(frozen=True)
class NetworkMetrics:
    nodes: int
    edges: int
    density: float | None
    transitivity: float | None
    centralization: Centralization
    components: int
    largest_component: int
    """In nodes."""
    articulation_points: int
    bridges: int
    ei_index: float | None
    modularity: float | None
    robustness: Robustness


@dataclass(frozen=True)
class Metrics:
    """`nodes` in the order of their ids."""

    network: NetworkMetrics
    nodes: tuple[NodeMetrics, ...]


def metrics(
    graph: Graph,
    groups: Mapping[str, str] | None = None,
    seed: int = 0,
    progress: Progress | None = None,
) -> Metrics:
    """Everything of the contract; `groups` says whose group is which, for those who have one."""
    told = staged(progress or silent, PHASES)
    grouping = None if groups is None else Grouping.of(graph, groups)
    between, close = betweenness(graph, told), closeness(graph, told)
    communities = find_communities(graph, seed, told)
    held = robustness(graph, seed, told)
    nodes = _nodes(graph, grouping, between, close, communities)
    told("robustness", 1)
    return Metrics(_network(graph, grouping, between, communities, held), nodes)


def _nodes(
    graph: Graph,
    grouping: Grouping | None,
    between: Values,
    close: Values,
    communities: Communities,
) -> tuple[NodeMetrics, ...]:
    burt, size = constraint(graph), effective_size(graph)
    cores, cut = graph.drawn.coreness(), set(graph.drawn.articulation_points())
    spread = participation(grouping) if grouping else np.full(len(graph.nodes), np.nan)
    roles = brokerage(grouping) if grouping else [None] * len(graph.nodes)
    return tuple(
        NodeMetrics(
            id=name,
            degree=int(graph.degrees[place]),
            betweenness=_defined(between[place]),
            closeness=_defined(close[place]),
            constraint=_defined(burt[place]),
            effective_size=_defined(size[place]),
            core=cores[place],
            participation=_defined(spread[place]),
            brokerage=roles[place],
            articulation=place in cut,
            community=communities.labels[place],
        )
        for place, name in enumerate(graph.nodes)
    )


def _network(
    graph: Graph,
    grouping: Grouping | None,
    between: Values,
    communities: Communities,
    held: Robustness,
) -> NetworkMetrics:
    nodes, edges, drawn = len(graph.nodes), len(graph.edges), graph.drawn
    pieces = drawn.connected_components().sizes()
    return NetworkMetrics(
        nodes=nodes,
        edges=edges,
        density=2 * edges / (nodes * (nodes - 1)) if nodes > 1 else None,
        transitivity=_defined(drawn.transitivity_undirected(mode="nan")),
        centralization=Centralization(
            degree=centralisation(graph.degrees, (nodes - 1) * (nodes - 2)),
            betweenness=centralisation(between, nodes - 1),
        ),
        components=len(pieces),
        largest_component=max(pieces, default=0),
        articulation_points=len(drawn.articulation_points()),
        bridges=len(drawn.bridges()),
        ei_index=ei_index(grouping) if grouping else None,
        modularity=communities.modularity,
        robustness=held,
    )


def _defined(number: float) -> float | None:
    return None if np.isnan(number) else float(number)
