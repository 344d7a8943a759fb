"""Components and places, beside the dense matrix they never build."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.opinions.components import components
from phakhi.methods.opinions.places import places
from tests.methods.opinions.conversations import camps, filled, shown, tables, talk


@given(tables())
def test_the_scatter_is_that_of_the_filled_matrix(table):
    dense = filled(table)
    assert talk(table).moments.scatter() == pytest.approx(dense.T @ dense, abs=1e-9)


@given(tables(12, 9))
def test_the_directions_hold_as_much_spread_as_any_two_can(table):
    dense = filled(table)
    found = components(talk(table).moments)
    best = np.append(np.linalg.svd(dense, compute_uv=False) ** 2, [0, 0])[:2]
    assert found.spread == pytest.approx(best, abs=1e-8)
    assert ((dense @ found.weights.T) ** 2).sum(axis=0) == pytest.approx(best, abs=1e-8)
    lengths = (found.weights @ found.weights.T).round(9)
    assert np.array_equal(lengths, np.diag((found.spread > 0).astype(float)))


@pytest.mark.parametrize("people", [40, 300])
def test_they_are_those_of_the_dense_reference(people):
    table = camps((people // 2, people // 3, people // 6), 130, noise=0.5)
    table = [
        [v if (i * 7 + j * 3) % 5 else None for j, v in enumerate(r)] for i, r in enumerate(table)
    ]
    vectors = np.linalg.svd(filled(table))[2][:2]
    moments = talk(table).moments
    for quick in (False, True):
        cosines = np.abs((components(moments, quick=quick).weights * vectors).sum(axis=1))
        assert (cosines >= 0.999999).all()


@given(tables(10, 6))
def test_a_place_is_stretched_for_those_who_voted_little(table):
    dense, conversation = filled(table), talk(table)
    weights = components(conversation.moments).weights
    counts = np.array([sum(vote is not None for vote in row) for row in table])
    stretch = np.sqrt(dense.shape[1] / np.maximum(counts, 1))[:, None]
    found = places(conversation.votes, conversation.moments.means, weights)
    assert found == pytest.approx(dense @ weights.T * stretch, abs=1e-8)


@given(tables(), st.integers(0, 100))
def test_the_heaviest_statement_points_up(table, seed):
    for direction in components(talk(table).moments).weights:
        if direction.any():
            heavy = np.abs(direction) >= np.abs(direction).max() * (1 - 1e-6)
            assert direction[heavy][0] > 0


@pytest.mark.parametrize(
    "table",
    [
        pytest.param([[0, 0], [0, 0], [0, 0]], id="all pass"),
        pytest.param([[1, 1], [1, 1]], id="all agree"),
        pytest.param([[1, -1, 0]], id="one person"),
        pytest.param([[None, 1], [None, 1]], id="a statement without votes"),
        pytest.param([[1, None], [None, -1]], id="nobody saw the same"),
    ],
)
def test_where_nothing_differs_everybody_stands_in_the_middle(table):
    found = shown(table)
    assert {weight for row in found["pca"]["components"] for weight in row} == {0}
    assert found["pca"]["explained_variance"] == (0, 0)
    assert {(one["x"], one["y"]) for one in found["participants"]} == {(0, 0)}
    assert found["stability"]["reason"] == "few_people"


def test_one_statement_has_one_direction():
    found = shown([[1], [1], [-1], [0]])
    assert found["pca"]["components"] == ((1.0,), (0.0,))
    assert found["pca"]["explained_variance"] == pytest.approx((11 / 12, 0))
    assert [one["x"] for one in found["participants"]] == [0.75, 0.75, -1.25, -0.25]


def test_nobody_at_all_is_a_map_too():
    found = shown([])
    assert found["participants"] == [] and found["statements"] == []
    assert found["stability"]["reason"] == "few_people"
