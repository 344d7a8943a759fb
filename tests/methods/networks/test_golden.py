"""The numbers of ../shared/methods/networks.md §6, to the printed digits."""

from __future__ import annotations

import networkx as nx
import pytest

from phakhi.methods.networks import Graph, Metrics
from phakhi.methods.networks.brokerage import Brokerage
from tests.methods.networks.graphs import graph_of, measured, of_node


def most(found: Metrics, name: str, value: float, digits: float = 0) -> set[str]:
    """Who has the largest value, once it is known to be `value`."""
    values = {row.id: getattr(row, name) for row in found.nodes}
    assert max(values.values()) == pytest.approx(value, abs=digits)
    return {node for node, own in values.items() if own == pytest.approx(max(values.values()))}


def test_krackhardts_kite_has_three_different_most_central_nodes():
    found = measured(nx.krackhardt_kite_graph())
    assert (found.network.nodes, found.network.edges) == (10, 18)
    assert most(found, "degree", 6) == {"3"}
    assert most(found, "closeness", 0.6429, 5e-5) == {"5", "6"}
    assert most(found, "betweenness", 0.3889, 5e-5) == {"7"}
    assert of_node(found, 7).constraint == pytest.approx(0.431111, abs=5e-7)
    assert of_node(found, 7).effective_size == pytest.approx(2.333333, abs=5e-7)


def test_the_medici_stand_between_the_families_of_florence():
    found = measured(nx.florentine_families_graph())
    assert (found.network.nodes, found.network.edges) == (15, 20)
    known = {"Medici": 0.521978, "Guadagni": 0.254579, "Albizzi": 0.212454, "Salviati": 0.142857}
    for family, value in known.items():
        assert of_node(found, family).betweenness == pytest.approx(value, abs=5e-7)
    assert of_node(found, "Medici").constraint == pytest.approx(0.209877, abs=5e-7)
    assert of_node(found, "Medici").effective_size == pytest.approx(5.666667, abs=5e-7)


def test_zacharys_karate_club():
    found = measured(nx.karate_club_graph(), "club")
    network = found.network
    assert (network.nodes, network.edges) == (34, 78)
    assert network.density == pytest.approx(0.139037, abs=5e-7)
    assert network.transitivity == pytest.approx(0.255682, abs=5e-7)
    assert network.modularity == pytest.approx(0.419790, abs=5e-7)
    assert network.ei_index == pytest.approx(-0.717949, abs=5e-7)
    assert max(row.core for row in found.nodes) == 4
    for node, value in {0: 0.437635, 33: 0.304075}.items():
        assert of_node(found, node).betweenness == pytest.approx(value, abs=5e-7)
    assert of_node(found, 0).constraint == pytest.approx(0.155423, abs=5e-7)
    assert of_node(found, 0).effective_size == pytest.approx(13.75, abs=5e-7)
    for node, value in {0: 0.1172, 2: 0.4800, 33: 0.2907}.items():
        assert of_node(found, node).participation == pytest.approx(value, abs=5e-5)


def test_brokers_of_the_karate_club():
    found = measured(nx.karate_club_graph(), "club")
    assert of_node(found, 0).brokerage == Brokerage(
        coordinator=174, itinerant=0, gatekeeper=15, representative=15, liaison=0
    )
    assert of_node(found, 33).brokerage == Brokerage(
        coordinator=156, itinerant=6, gatekeeper=40, representative=40, liaison=0
    )


def test_les_miserables_turn_around_valjean():
    found = measured(nx.les_miserables_graph())
    assert (found.network.nodes, found.network.edges) == (77, 254)
    assert most(found, "betweenness", 0.569989, 5e-7) == {"Valjean"}
    assert found.network.transitivity == pytest.approx(0.498932, abs=5e-7)
    assert max(row.core for row in found.nodes) == 9


def test_southern_women_who_went_to_the_same_parties():
    both = nx.davis_southern_women_graph()
    women = [node for node, side in both.nodes(data="bipartite") if side == 0]
    assert len(graph_of(both).nodes) == 32
    assert len(graph_of(both).edges) == 89
    together = nx.bipartite.projected_graph(both, women)
    found = measured(together)
    assert (found.network.nodes, found.network.edges) == (18, 139)
    for node, value in nx.constraint(together).items():
        assert of_node(found, node).constraint == pytest.approx(value, abs=1e-12)


def test_an_order_of_rows_is_no_part_of_the_graph():
    club = graph_of(nx.karate_club_graph())
    pairs = [(club.nodes[b], club.nodes[a]) for a, b in reversed(club.edges)]
    assert Graph.of(reversed(club.nodes), pairs) == club
