"""Who did not answer leaves a doubt; the more they are, the wider."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.networks import Interval, density_interval, mean_interval
from tests.methods.networks.graphs import any_graph, graph_of

CLUB = graph_of(nx.karate_club_graph())


def ends(found: Interval) -> tuple[float, float]:
    assert found.low is not None and found.high is not None
    return found.low, found.high


def test_if_all_answered_density_is_what_it_is():
    found = density_interval(CLUB, CLUB.nodes)
    assert found.value == found.low == found.high == pytest.approx(78 / 561)
    assert found.response_rate == 1


def test_fewer_answers_make_a_wider_interval():
    widths = []
    for answered in (30, 24, 16):
        found = density_interval(CLUB, CLUB.nodes[:answered])
        low, high = ends(found)
        assert low <= (found.value or 0) <= high
        widths.append(high - low)
    assert widths == sorted(widths)


@given(any_graph(8), st.sets(st.integers(0, 7)))
def test_only_pairs_of_which_one_answered_are_counted(graph, answered):
    pairs = [(a, b) for a in graph for b in graph if a < b and {a, b} & answered]
    ties = sum(graph.has_edge(*pair) for pair in pairs)
    found = density_interval(graph_of(graph), set(map(str, answered)))
    assert found.value == (pytest.approx(ties / len(pairs)) if pairs else None)


def test_the_same_seed_gives_the_same_interval():
    ratings = {"a": [3, 4], "b": [2], "c": [1, 2, 4]}
    assert mean_interval(ratings, 6, seed=1) == mean_interval(dict(reversed(ratings.items())), 6, 1)


def test_a_mean_is_over_all_ratings():
    found = mean_interval({"a": [3, 4], "b": [2]}, 4)
    assert (found.value, found.response_rate) == (3, 0.5)
    low, high = ends(found)
    assert low < 3 < high


def test_nothing_given_nothing_said():
    assert mean_interval({}, 5).value is None
    assert mean_interval({}, 0).response_rate is None
