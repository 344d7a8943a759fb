"""Whom to introduce to whom, and why."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given

from phakhi.methods.networks import Graph, link_suggestions
from phakhi.methods.networks.suggestions import Weights
from tests.methods.networks.graphs import any_graph, graph_of


@given(any_graph())
def test_they_have_no_tie_yet_and_their_reasons_hold(graph):
    for row in link_suggestions(graph_of(graph), most=20):
        pair = int(row.one), int(row.other)
        assert row.one < row.other and not graph.has_edge(*pair)
        assert set(row.through) == {str(n) for n in nx.common_neighbors(graph, *pair)}
        joined = nx.compose(graph, nx.Graph([pair]))
        gain = nx.global_efficiency(joined) - nx.global_efficiency(graph)
        assert row.efficiency_gain == pytest.approx(gain, abs=1e-6)


def test_two_with_all_acquaintances_in_common_come_first():
    graph = nx.complete_graph(5)
    graph.remove_edge(0, 1)
    graph.add_edge(4, 5)
    best = link_suggestions(graph_of(graph), weights=Weights(gain=0, load=0))[0]
    assert (best.one, best.other) == ("0", "1")
    assert best.through == ("2", "3", "4")


def test_a_need_that_meets_an_offer_is_a_reason_by_itself():
    graph = graph_of(nx.empty_graph(4))
    best = link_suggestions(graph, {("3", "1"): 0.8}, Weights(gain=0))[0]
    assert (best.one, best.other, best.complement) == ("1", "3", 1)


def test_pieces_are_offered_a_bridge():
    graph = graph_of(nx.disjoint_union(nx.star_graph(4), nx.star_graph(3)))
    best = link_suggestions(graph, weights=Weights(shared=0, load=0))[0]
    assert (best.one, best.other) == ("0", "5")


def test_where_all_are_tied_or_nobody_is_there_nothing_is_suggested():
    assert link_suggestions(graph_of(nx.complete_graph(4))) == []
    assert link_suggestions(Graph((), ())) == []
