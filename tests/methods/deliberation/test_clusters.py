"""Small groups as units: against sums by hand and simulated halls."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from scipy import stats

from phakhi.methods.deliberation import change
from phakhi.methods.deliberation.clusters import icc, without_each
from tests.methods.deliberation.halls import any_pairs


@given(any_pairs())
def test_everybody_a_group_of_one_is_the_test_without_groups(given):
    pre, post, weights = given
    found = change(pre, post, weights, np.arange(len(pre)))
    assert found.p_cluster == pytest.approx(found.p)
    nobody = change(pre, post, weights, np.full(len(pre), -1))
    assert nobody.p_cluster == pytest.approx(found.p)
    assert nobody.icc is None


@given(any_pairs())
def test_p_of_groups_is_the_sandwich_of_their_sums(given):
    pre, post, weights = given
    groups = np.arange(len(pre)) * 7 % 4
    steps = post - pre
    centre = float(weights @ steps / weights.sum())
    sums = [
        sum(weights[i] * (steps[i] - centre) for i in np.flatnonzero(groups == g)) for g in range(4)
    ]
    error = sqrt(4 / 3 * sum(s * s for s in sums)) / weights.sum()
    found = change(pre, post, weights, groups).p_cluster
    assert found == pytest.approx(2 * stats.t.sf(abs(centre) / error, 3), rel=1e-6)


def test_icc_of_equal_groups_is_the_textbook_formula():
    """(MSB − MSW) / (MSB + (k − 1) MSW) by hand: groups 1 3, 5 7, 2 2."""
    of, groups = np.array([1.0, 3, 5, 7, 2, 2]), np.array([0, 0, 1, 1, 2, 2])
    between, within = (2 * (2 - 10 / 3) ** 2 * 2 + 2 * (6 - 10 / 3) ** 2) / 2, 4 / 3
    assert icc(of, groups) == pytest.approx((between - within) / (between + within))


def test_icc_is_one_if_groups_are_of_one_mind_and_finds_what_was_put_in():
    assert icc(np.array([1.0, 1, 0, 0]), np.array([0, 0, 1, 1])) == pytest.approx(1)
    chance = np.random.default_rng(3)
    sizes = chance.integers(8, 15, 300)
    groups = np.repeat(np.arange(300), sizes)
    of = chance.normal(0, 1, 300)[groups] * sqrt(0.3) + chance.normal(0, sqrt(0.7), len(groups))
    assert icc(of, groups) == pytest.approx(0.3, abs=0.05)


@pytest.mark.parametrize(("of", "groups"), [([1.0, 2], [0, 0]), ([1.0, 2], [0, 1]), ([], [])])
def test_icc_needs_groups_of_more_than_one(of, groups):
    assert icc(np.array(of, float), np.array(groups, np.int64)) is None


def test_leaving_out_each_group_shows_the_one_that_carries_it():
    of, groups = np.array([0.0, 0, 0, 0, 1, 1]), np.array([0, 0, 1, 1, 2, 2])
    assert without_each(of, np.ones(6), groups) == (0, 0.5)
    assert without_each(of, np.ones(6), np.zeros(6, np.int64)) is None
