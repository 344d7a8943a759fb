"""Whatever the graph, networkx finds the same; where a number is undefined we say None."""

from __future__ import annotations

from itertools import permutations
from math import isnan

import networkx as nx
import pytest
from hypothesis import given

from phakhi.methods.networks import metrics
from phakhi.methods.networks.brokerage import Brokerage
from phakhi.methods.networks.nearness import efficiency
from phakhi.methods.networks.robust import cohesion
from tests.methods.networks.graphs import any_graph, graph_of, groups_of, measured


@given(any_graph())
def test_nodes(graph):
    if not graph:
        return
    burt, size = nx.constraint(graph), nx.effective_size(graph)
    between, close = nx.betweenness_centrality(graph), nx.closeness_centrality(graph)
    cores, cut = nx.core_number(graph), set(nx.articulation_points(graph))
    for row in measured(graph).nodes:
        node = int(row.id)
        assert row.degree == graph.degree[node]
        assert row.core == cores[node]
        assert row.articulation == (node in cut)
        assert same(row.constraint, burt[node])
        assert same(row.effective_size, size[node])
        assert same(row.betweenness, between[node] if len(graph) > 2 else None)
        assert same(row.closeness, close[node] if len(graph) > 1 else None)


@given(any_graph())
def test_network(graph):
    found = measured(graph).network
    pieces = list(nx.connected_components(graph))
    assert (found.nodes, found.edges) == (len(graph), graph.number_of_edges())
    assert found.components == len(pieces)
    assert found.largest_component == max(map(len, pieces), default=0)
    assert found.articulation_points == len(list(nx.articulation_points(graph)))
    assert found.bridges == len(list(nx.bridges(graph)))
    assert same(found.density, nx.density(graph) if len(graph) > 1 else None)
    has_triples = any(degree > 1 for _, degree in graph.degree)
    assert same(found.transitivity, nx.transitivity(graph) if has_triples else None)
    assert same(
        efficiency(graph_of(graph)), nx.global_efficiency(graph) if len(graph) > 1 else None
    )
    assert cohesion(graph_of(graph)).components == len(pieces)


@given(any_graph())
def test_communities_are_connected_and_their_modularity_is_theirs(graph):
    found = measured(graph)
    groups: dict[int, set[int]] = {}
    for row in found.nodes:
        groups.setdefault(row.community, set()).add(int(row.id))
    sizes = [len(groups[label]) for label in range(len(groups))]
    assert sizes == sorted(sizes, reverse=True)
    assert all(nx.is_connected(graph.subgraph(group)) for group in groups.values())
    has_ties = graph.number_of_edges() > 0
    value = nx.community.modularity(graph, groups.values()) if has_ties else None
    assert same(found.network.modularity, value)


@given(any_graph())
def test_groups(graph):
    team = dict(graph.nodes(data="team"))
    found = measured(graph, "team")
    outside = sum(team[a] != team[b] for a, b in graph.edges)
    inside = graph.number_of_edges() - outside
    value = (outside - inside) / (outside + inside) if outside + inside else None
    assert same(found.network.ei_index, value)
    for row in found.nodes:
        assert row.brokerage == counted(graph, team, int(row.id))
        near = [team[other] for other in graph[int(row.id)]]
        shares = (near.count(name) / len(near) for name in set(near))
        assert same(row.participation, 1 - sum(x**2 for x in shares) if near else None)


def counted(graph: nx.Graph, team: dict[int, str], broker: int) -> Brokerage:
    """One pair after the other."""
    roles = dict.fromkeys(Brokerage.__dataclass_fields__, 0)
    for a, c in permutations(graph[broker], 2):
        if not graph.has_edge(a, c):
            roles[role(team[a], team[broker], team[c])] += 1
    return Brokerage(**roles)


def role(a: str, broker: str, c: str) -> str:
    if a == c:
        return "coordinator" if a == broker else "itinerant"
    if broker in {a, c}:
        return "representative" if a == broker else "gatekeeper"
    return "liaison"


@given(any_graph())
def test_robustness_of_the_most_tied_leaving_first(graph):
    ours = graph_of(graph)
    order = sorted(graph, key=lambda node: (-graph.degree[node], ours.place[str(node)]))
    total = 0.0
    for gone in range(1, len(order) + 1):
        rest = graph.subgraph(order[gone:])
        total += max(map(len, nx.connected_components(rest)), default=0) / len(graph)
    assert same(measured(graph).network.robustness.targeted, total / len(graph) if order else None)


@given(any_graph())
def test_somebody_without_a_group_counts_in_no_number_of_groups(graph):
    groups = groups_of(graph, "team")
    known = {node: team for node, team in groups.items() if team != "C"}
    rest = graph.subgraph([int(node) for node in known])
    whole, part = metrics(graph_of(graph), known), metrics(graph_of(rest), known)
    assert whole.network.ei_index == part.network.ei_index
    roles = {row.id: row.brokerage for row in part.nodes}
    assert all(row.brokerage == roles.get(row.id) for row in whole.nodes)


def same(ours: float | None, theirs: float | None) -> bool:
    if ours is None or theirs is None or isnan(theirs):
        return ours is None and (theirs is None or isnan(theirs))
    return ours == pytest.approx(theirs, abs=1e-12)
