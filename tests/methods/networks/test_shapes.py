"""Shapes whose numbers follow from a line of algebra."""

from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest

from phakhi.methods.networks import Graph, metrics
from tests.methods.networks.graphs import graph_of, measured, of_node


def test_a_star_is_as_central_as_can_be():
    found = measured(nx.star_graph(9))
    hub, leaf = of_node(found, 0), of_node(found, 1)
    assert found.network.centralization.degree == pytest.approx(1)
    assert found.network.centralization.betweenness == pytest.approx(1)
    assert (hub.betweenness, hub.closeness, hub.articulation) == (1, 1, True)
    assert hub.constraint == pytest.approx(1 / 9)
    assert hub.effective_size == 9
    assert (leaf.betweenness, leaf.constraint, leaf.effective_size) == (0, 1, 1)
    assert (found.network.transitivity, found.network.bridges) == (0, 9)
    assert found.network.robustness.targeted == pytest.approx(sum([1] * 9) / 100)


@pytest.mark.parametrize("size", [5, 8])
def test_in_a_ring_all_are_alike(size):
    found = measured(nx.cycle_graph(size))
    assert len({(r.betweenness, r.closeness, r.constraint, r.core) for r in found.nodes}) == 1
    assert found.network.centralization.betweenness == pytest.approx(0)
    assert (found.network.articulation_points, found.network.bridges) == (0, 0)
    assert found.nodes[0].constraint == pytest.approx(1 / 2)


def test_where_all_are_tied_nobody_is_between():
    size = 7
    found = measured(nx.complete_graph(size))
    assert (found.network.density, found.network.transitivity) == (1, 1)
    assert {row.betweenness for row in found.nodes} == {0}
    assert {row.core for row in found.nodes} == {size - 1}
    others = size - 1
    each = ((1 + (others - 1) / others) / others) ** 2 * others
    assert found.nodes[0].constraint == pytest.approx(each)
    # The largest there is: whoever leaves, all others stay together.
    assert found.network.robustness.targeted == pytest.approx((size - 1) / (2 * size))
    assert found.network.robustness.random == pytest.approx((size - 1) / (2 * size))


@pytest.mark.parametrize("size", [3, 6])
def test_a_broker_between_two_circles(size):
    """Tied to all of both: c = (2m − 1)²/2m³; he alone holds them together."""
    graph = nx.disjoint_union(nx.complete_graph(size), nx.complete_graph(size))
    graph.add_edges_from(("broker", member) for member in list(graph))
    team = {str(n): "north" if n != "broker" and n < size else "south" for n in graph}
    found = metrics(graph_of(graph), team | {"broker": "broker"})
    broker = of_node(found, "broker")
    assert broker.constraint == pytest.approx((2 * size - 1) ** 2 / (2 * size**3))
    assert broker.effective_size == pytest.approx(2 * size - (size - 1))
    assert broker.articulation and found.network.articulation_points == 1
    assert broker.betweenness == pytest.approx(size**2 / (size * (2 * size - 1)))
    assert broker.brokerage.liaison == 2 * size**2
    assert broker.brokerage.itinerant == broker.brokerage.coordinator == 0


@pytest.mark.parametrize("seed", range(5))
def test_planted_groups_are_found_again(seed):
    planted = nx.planted_partition_graph(4, 40, 0.3, 0.03, seed=seed)
    found = [row.community for row in sorted(measured(planted).nodes, key=lambda r: int(r.id))]
    assert adjusted_rand([node // 40 for node in planted], found) >= 0.95


def adjusted_rand(one: list[int], other: list[int]) -> float:
    """Hubert & Arabie 1985, over all pairs."""
    pairs = list(combinations(range(len(one)), 2))
    a = [one[i] == one[j] for i, j in pairs]
    b = [other[i] == other[j] for i, j in pairs]
    both, expected = sum(map(all, zip(a, b, strict=True))), sum(a) * sum(b) / len(pairs)
    return (both - expected) / ((sum(a) + sum(b)) / 2 - expected)


def test_long_ways_are_searched_one_by_one():
    graph = nx.path_graph(150)
    close = nx.closeness_centrality(graph)
    assert {r.id: r.closeness for r in measured(graph).nodes} == pytest.approx(
        {str(node): value for node, value in close.items()}
    )


def test_blocks_of_a_product_meet_without_a_seam(monkeypatch):
    whole = measured(nx.les_miserables_graph())
    monkeypatch.setattr("phakhi.methods.networks.products._BLOCK", 50)
    monkeypatch.setattr("phakhi.methods.networks.nearness._GATHERED", 600)
    monkeypatch.setattr("phakhi.methods.networks.centrality._STEPS", 3000)
    parts = measured(nx.les_miserables_graph())
    for one, other in zip(whole.nodes, parts.nodes, strict=True):
        assert (one.constraint, one.effective_size) == (other.constraint, other.effective_size)
        assert one.closeness == other.closeness
        assert one.betweenness == pytest.approx(other.betweenness, abs=1e-15)


def test_a_graph_has_one_order_and_no_loops():
    with pytest.raises(ValueError, match="sorted"):
        Graph(("b", "a"), ())
    with pytest.raises(ValueError, match="sorted"):
        Graph(("a", "b"), ((0, 1), (0, 1)))
    with pytest.raises(ValueError, match="two different"):
        Graph.of(["a"], [("a", "a")])
    with pytest.raises(KeyError):
        Graph.of(["a"], [("a", "b")])
