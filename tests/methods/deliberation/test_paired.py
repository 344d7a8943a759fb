"""One question before and after, against closed forms, libraries and chance itself."""

from __future__ import annotations

from math import comb, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from phakhi.methods.deliberation import change
from phakhi.methods.deliberation.pairs import pairs
from tests.methods.deliberation.halls import any_pairs

NONE = np.nan


def alike(numbers):
    return np.full(len(numbers), 1 / len(numbers))


@given(any_pairs())
def test_without_weights_it_is_the_paired_t_test(given):
    pre, post, _ = given
    found, known = change(pre, post, alike(pre)), stats.ttest_rel(post, pre)
    assert found.p == pytest.approx(known.pvalue, rel=1e-9)
    low, high = known.confidence_interval()
    assert found.ci_low == pytest.approx(low)
    assert found.ci_high == pytest.approx(high)
    assert found.difference == pytest.approx(np.mean(post - pre))
    assert found.d_z == pytest.approx(np.mean(post - pre) / np.std(post - pre, ddof=1))
    spread = (np.std(pre, ddof=1) + np.std(post, ddof=1)) / 2
    correction = 1 - 3 / (4 * len(pre) - 5)
    assert found.d_av == pytest.approx(np.mean(post - pre) / spread * correction)
    assert found.variance_pre == pytest.approx(np.var(pre, ddof=1))
    assert found.p_wilcoxon == pytest.approx(stats.wilcoxon(np.round(post - pre, 9)).pvalue)


@given(any_pairs())
def test_with_weights_it_is_the_sandwich_person_by_person(given):
    pre, post, weights = given
    found = change(pre, post, weights)
    total = sum(weights)
    centre = sum(w * (b - a) for a, b, w in zip(pre, post, weights, strict=True)) / total
    pulls = [(w * (b - a - centre)) ** 2 for a, b, w in zip(pre, post, weights, strict=True)]
    error = sqrt(len(pre) / (len(pre) - 1) * sum(pulls)) / total
    assert found.difference == pytest.approx(centre)
    assert found.p == pytest.approx(2 * stats.t.sf(abs(centre) / error, len(pre) - 1))
    half = stats.t.ppf(0.975, len(pre) - 1) * error
    assert found.ci_low == pytest.approx(centre - half)
    assert sum(s or 0 for s in (found.up, found.down, found.same)) == pytest.approx(1)


@given(any_pairs(), st.floats(1e-3, 1e3))
def test_the_scale_of_the_weights_says_nothing(given, factor):
    pre, post, weights = given
    one, other = change(pre, post, weights), change(pre, post, weights * factor)
    assert one.p == pytest.approx(other.p, rel=1e-9)
    assert one.d_av == pytest.approx(other.d_av)
    assert one.variance_post == pytest.approx(other.variance_post)


def test_p_is_near_to_what_flipping_signs_by_chance_gives():
    chance = np.random.default_rng(4)
    steps = np.round(chance.normal(0.08, 0.25, 60), 2)
    found = change(np.zeros(60), steps, alike(steps))
    flipped = (chance.choice([-1, 1], (20_000, 60)) * steps).mean(axis=1)
    by_chance = (np.abs(flipped) >= abs(steps.mean()) - 1e-12).mean()
    assert found.p == pytest.approx(by_chance, abs=0.01)
    assert 0.001 < by_chance < 0.2


def test_means_are_of_all_who_answered_tests_of_pairs():
    pre = np.array([0.0] * 10 + [1.0, NONE])
    post = np.array([0.5] * 5 + [0.25] * 5 + [NONE, 1.0])
    found = change(pre, post, alike(pre))
    assert (found.n_pre, found.n_post, found.n_pairs) == (11, 11, 10)
    assert found.mean_pre == pytest.approx(1 / 11)
    assert found.mean_post == pytest.approx(4.75 / 11)
    assert found.difference == pytest.approx(0.375)
    assert found.difference_of_means == pytest.approx(3.75 / 11)
    assert found.p == pytest.approx(stats.ttest_1samp(post[:10], 0).pvalue)


@pytest.mark.parametrize("number", [0, 1, 2, 9])
def test_under_ten_pairs_nothing_is_tested(number):
    pre, post = np.linspace(0, 1, number), np.linspace(1, 0, number) ** 2
    found = change(pre, post, np.ones(number), np.arange(number) % 2, two_answers=True)
    assert found.n_pairs == number
    ps = (found.p, found.p_wilcoxon, found.p_cluster, found.p_mcnemar, found.p_variance)
    assert ps == (None,) * 5
    assert (found.difference is None) is (number == 0)


def test_ten_pairs_are_tested():
    assert change(np.zeros(10), np.linspace(0, 1, 10), np.ones(10)).p is not None


@pytest.mark.parametrize("step", [0.0, 0.1])
def test_where_all_change_alike_nothing_can_be_tested(step):
    pre = np.linspace(0, 0.7, 20)
    found = change(pre, pre + step, alike(pre), np.arange(20) % 4)
    assert found.difference == pytest.approx(step)
    assert (found.p, found.d_z, found.icc, found.p_variance, found.p_cluster) == (None,) * 5


def test_equal_steps_of_a_scale_are_ties():
    """0.6 − 0.4 and 0.4 − 0.2 differ in the last digit of a float."""
    kept = pairs(np.array([0.4, 0.2, 0.1]), np.array([0.6, 0.4, 0.3]), np.ones(3))
    assert len(set(kept.changes)) == 1


@given(st.integers(0, 12), st.integers(0, 12), st.integers(8, 20))
def test_mcnemar_counts_every_outcome_of_fair_coins(up, down, same):
    pre = np.array([0.0] * up + [1.0] * down + [1.0] * same)
    post = np.array([1.0] * up + [0.0] * down + [1.0] * same)
    found = change(pre, post, np.ones(len(pre)), two_answers=True)
    if up + down == 0 or len(pre) < 10:
        assert found.p_mcnemar is None
        return
    n, chance = up + down, [comb(up + down, k) / 2 ** (up + down) for k in range(up + down + 1)]
    wanted = sum(chance[k] for k in range(n + 1) if abs(k - n / 2) >= abs(up - n / 2))
    assert found.p_mcnemar == pytest.approx(wanted)


@settings(max_examples=50)
@given(any_pairs())
def test_pitman_morgan_is_its_closed_form(given):
    pre, post, weights = given
    found = change(pre, post, weights).p_variance
    (a, c), (_, b) = np.cov(pre, post)
    r2 = c * c / (a * b)
    if found is None or r2 > 1 - 1e-9:
        return
    t = (b - a) * sqrt(len(pre) - 2) / (2 * sqrt(a * b * (1 - r2)))
    assert found == pytest.approx(2 * stats.t.sf(abs(t), len(pre) - 2), rel=1e-6)
