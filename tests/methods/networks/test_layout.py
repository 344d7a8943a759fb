"""The map stands still between visits, and nobody stands on anybody."""

from __future__ import annotations

from math import dist
from statistics import mean

import networkx as nx
import pytest
from hypothesis import given

from phakhi.methods.networks import Graph
from phakhi.methods.networks.layout import EASE, layout
from tests.methods.networks.graphs import any_graph, graph_of

TOWN = nx.compose(
    nx.planted_partition_graph(4, 20, 0.3, 0.02, seed=1), nx.empty_graph(range(200, 206))
)


def moved(before, after):
    return [dist(before[node], after[node]) for node in before.keys() & after.keys()]


@given(any_graph())
def test_everybody_has_a_place_of_their_own_on_the_sheet(graph):
    places = layout(graph_of(graph))
    assert set(places) == set(map(str, graph))
    assert len(set(places.values())) == len(graph)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())


@given(any_graph(), any_graph())
def test_so_they_have_when_the_map_goes_on_from_another(old, new):
    earlier = layout(graph_of(old))
    places = layout(graph_of(new), start=earlier)
    assert set(places) == set(map(str, new))
    assert len(set(places.values())) == len(new)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())


def test_the_same_graph_and_seed_make_the_same_map():
    assert layout(graph_of(TOWN), seed=1) == layout(graph_of(TOWN), seed=1)


@pytest.mark.parametrize("graph", [TOWN, nx.random_labeled_tree(600, seed=1), nx.star_graph(300)])
def test_an_unchanged_map_does_not_move(graph):
    places = layout(graph_of(graph))
    assert layout(graph_of(graph), start=places) == places


def test_two_told_to_stand_on_one_point_do_not():
    town = graph_of(TOWN)
    places = layout(town)
    after = layout(town, start=places | {"3": places["4"]})
    assert after["3"] == places["4"] != after["4"]
    assert len(set(after.values())) == len(after)


def test_when_somebody_leaves_the_others_stay():
    places = layout(graph_of(TOWN))
    after = layout(graph_of(TOWN).without("7"), start=places)
    assert max(moved(places, after)) == pytest.approx(0, abs=1e-6)


def test_who_is_new_stands_near_their_ties_who_step_aside_a_little():
    town = graph_of(TOWN)
    places = layout(town)
    pairs = [(town.nodes[a], town.nodes[b]) for a, b in town.edges]
    joined = Graph.of([*town.nodes, "new"], [*pairs, ("new", "3"), ("new", "5"), ("new", "8")])
    after = layout(joined, start=places)
    far = moved(places, after)
    assert max(far) <= EASE * 1.5
    assert sum(far) / len(far) <= 0.002
    ties, rest = ("3", "5", "8"), [str(node) for node in range(20, 80)]
    assert mean(dist(after["new"], after[n]) for n in ties) < 0.7 * mean(
        dist(after["new"], after[n]) for n in rest
    )


def test_a_new_piece_goes_where_there_is_room():
    town = graph_of(TOWN)
    places = layout(town)
    pairs = [(town.nodes[a], town.nodes[b]) for a, b in town.edges]
    after = layout(Graph.of([*town.nodes, "x", "y", "z"], [*pairs, ("x", "y")]), start=places)
    assert max(moved(places, after)) == pytest.approx(0, abs=1e-6)
    nearest = min(dist(after["x"], place) for place in places.values())
    assert nearest > 0.02


def test_ties_are_shorter_than_other_distances():
    town = nx.planted_partition_graph(4, 20, 0.3, 0.02, seed=1)
    places = layout(graph_of(town))
    tied = [dist(places[str(a)], places[str(b)]) for a, b in town.edges]
    untied = [dist(places[str(a)], places[str(b)]) for a, b in nx.non_edges(town)]
    assert sum(tied) / len(tied) < 0.7 * sum(untied) / len(untied)


def test_who_has_no_ties_stands_in_a_row_below_the_others():
    places = layout(graph_of(TOWN))
    alone = [places[str(node)] for node in range(200, 206)]
    tied = [places[str(node)] for node in range(80)]
    assert len({y for _, y in alone}) == 1
    assert min(y for _, y in alone) > max(y for _, y in tied)


def test_pieces_lie_side_by_side():
    places = layout(graph_of(nx.disjoint_union_all([nx.cycle_graph(6)] * 4)))
    middles = [
        tuple(sum(places[str(n)][axis] for n in range(k, k + 6)) / 6 for axis in (0, 1))
        for k in range(0, 24, 6)
    ]
    radius = max(dist(places[str(n)], middles[n // 6]) for n in range(24))
    gaps = [dist(a, b) for i, a in enumerate(middles) for b in middles[:i]]
    assert min(gaps) > 2 * radius
