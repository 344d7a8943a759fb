"""Reliability of a scale, and how sure one can be of it."""

from __future__ import annotations

import random

import pytest

from phakhi.methods.networks import alpha_interval, cronbach_alpha


def test_alpha_of_items_that_say_the_same_is_one():
    assert cronbach_alpha([(1, 1, 1), (2, 2, 2), (4, 4, 4)]) == pytest.approx(1)


def test_alpha_by_hand():
    """Items vary by 1, 1 and 7/3, their sums by 31/3: α = 3/2 · (1 − 13/31)."""
    rows = [(1, 2, 1), (2, 3, 4), (3, 4, 3)]
    assert cronbach_alpha(rows) == pytest.approx(1.5 * (1 - 13 / 31))


@pytest.mark.parametrize("rows", [[], [(1, 2)], [(1,), (2,)], [(1, 2), (1, 2)]])
def test_alpha_may_be_undefined(rows):
    assert cronbach_alpha(rows) is None


def answers(count: int, seed: int) -> list[tuple[float, ...]]:
    """Four items, each half the same thing and half noise: α = 4·½/(1 + 3·½) = 0.8."""
    chance = random.Random(seed)
    common = [chance.gauss() for _ in range(count)]
    return [tuple(one + chance.gauss() for _ in range(4)) for one in common]


def test_the_interval_holds_the_truth_about_as_often_as_it_says():
    held = 0
    for seed in range(60):
        found = alpha_interval(answers(25, seed))
        assert found is not None
        held += found[0] <= 0.8 <= found[1]
    assert 53 <= held <= 60


def test_more_answers_make_it_narrower():
    few, many = alpha_interval(answers(10, 1)), alpha_interval(answers(200, 1))
    assert few and many and many[1] - many[0] < few[1] - few[0]


def test_no_alpha_no_interval():
    assert alpha_interval([(1, 2)]) is None
