"""What goes when somebody goes."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.networks import without
from tests.methods.networks.graphs import any_graph, graph_of


def test_without_the_broker_two_circles_fall_apart():
    graph = nx.barbell_graph(4, 1)
    loss = without(graph_of(graph), "4")
    assert loss.fragments == (("0", "1", "2", "3"), ("5", "6", "7", "8"))
    assert (loss.before.components, loss.after.components) == (1, 2)
    assert (loss.before.largest_share, loss.after.largest_share) == (1, 0.5)
    assert (loss.after.efficiency or 0) < (loss.before.efficiency or 0)
    assert loss.isolated == ()


def test_without_the_hub_all_are_alone():
    loss = without(graph_of(nx.star_graph(4)), "0")
    assert loss.isolated == ("1", "2", "3", "4")
    assert loss.after.efficiency == 0


def test_who_was_alone_before_is_not_counted_as_a_loss():
    graph = nx.compose(nx.path_graph(3), nx.empty_graph(range(7, 9)))
    loss = without(graph_of(graph), "1")
    assert loss.isolated == ("0", "2")
    assert loss.after.components == 4


@given(any_graph(), st.data())
def test_only_who_cuts_leaves_fragments(graph, data):
    if not graph:
        return
    node = data.draw(st.sampled_from(sorted(graph)))
    loss = without(graph_of(graph), str(node))
    assert (len(loss.fragments) > 1) == (node in set(nx.articulation_points(graph)))
    rest = graph.subgraph(set(graph) - {node})
    assert loss.after.components == nx.number_connected_components(rest)
    assert loss.after.ties == rest.number_of_edges()
    if len(rest) > 1:
        assert loss.after.efficiency == pytest.approx(nx.global_efficiency(rest))
