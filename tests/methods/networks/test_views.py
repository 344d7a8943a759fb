"""Around one, and from far away."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.networks import cluster_graph, ego
from tests.methods.networks.graphs import any_graph, graph_of


@given(any_graph(), st.integers(0, 3), st.data())
def test_ego_is_who_can_be_reached_in_so_many_steps(graph, steps, data):
    if graph:
        node = data.draw(st.sampled_from(sorted(graph)))
        reached = nx.single_source_shortest_path_length(graph, node, cutoff=steps)
        assert ego(graph_of(graph), str(node), steps) == set(map(str, reached))


def test_nobody_knows_a_stranger():
    with pytest.raises(KeyError):
        ego(graph_of(nx.path_graph(3)), "9")


def test_clusters_count_their_nodes_and_the_ties_within_and_between():
    club = nx.karate_club_graph()
    side = {str(n): int(name == "Officer") for n, name in club.nodes(data="club")}
    seen = cluster_graph(graph_of(club), side)
    assert seen.sizes == {0: 17, 1: 17}
    assert seen.ties == {(0, 1): 11}
    assert sum(seen.inner.values()) == 67
