"""Participants against controls, leavers against stayers, parts against parts."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from scipy import stats

from phakhi.methods.deliberation import analyse
from phakhi.methods.deliberation.arms import effect
from phakhi.methods.deliberation.breaking_down import broken_down
from phakhi.methods.deliberation.leaving import attrition
from phakhi.methods.deliberation.pairs import pairs
from tests.methods.deliberation.halls import any_pairs, item, poll

NONE = np.nan


def plain(report: object) -> Any:
    """As it comes out of the JSON."""
    return json.loads(json.dumps(report, allow_nan=False))


@given(any_pairs(), any_pairs())
def test_difference_in_differences_is_welchs_test_of_the_changes(one, other):
    (pre, post, _), (before, after, _) = one, other
    found = effect(pairs(pre, post, np.ones(len(pre))), pairs(before, after, np.ones(len(before))))
    known = stats.ttest_ind(post - pre, after - before, equal_var=False)
    assert found.difference == pytest.approx(np.mean(post - pre) - np.mean(after - before))
    assert found.p == pytest.approx(known.pvalue, rel=1e-6)
    low, high = known.confidence_interval()
    assert (found.ci_low, found.ci_high) == (pytest.approx(low), pytest.approx(high))


@given(any_pairs(), any_pairs())
def test_ancova_is_least_squares_with_a_robust_variance(one, other):
    """By Frisch and Waugh: both sides freed of the constant and of before, then one slope."""
    (pre, post, _), (before, after, _) = one, other
    found = effect(pairs(pre, post, np.ones(len(pre))), pairs(before, after, np.ones(len(before))))
    x, y = np.concatenate([pre, before]), np.concatenate([post, after])
    arm = np.repeat([1.0, 0.0], [len(pre), len(before)])
    rest = np.column_stack([np.ones_like(x), x])
    freed = [of - rest @ np.linalg.lstsq(rest, of, rcond=None)[0] for of in (arm, y)]
    slope = float(freed[0] @ freed[1] / (freed[0] @ freed[0]))
    assert found.ancova == pytest.approx(slope, abs=1e-9)
    left = freed[1] - slope * freed[0]
    n = len(x)
    error2 = float((freed[0] ** 2) @ left**2) / float(freed[0] @ freed[0]) ** 2 * n / (n - 3)
    half = stats.t.ppf(0.975, n - 3) * np.sqrt(error2)
    assert found.ancova_ci_high == pytest.approx(slope + half)


def test_an_effect_that_was_put_in_is_found_beside_a_common_drift():
    chance = np.random.default_rng(2)
    is_control = np.arange(400) % 2 == 0
    pre = chance.normal(0, 1, 400)
    post = pre + 0.5 + 0.3 * ~is_control + chance.normal(0, 0.2, 400)
    found = plain(analyse(poll(pre, post, is_control=is_control)))
    [row] = found["control"]
    assert row["difference"] == pytest.approx(0.3, abs=0.06)
    assert row["ancova"] == pytest.approx(0.3, abs=0.06)
    assert row["control_difference"] == pytest.approx(0.5, abs=0.04)
    assert found["items"][0]["n_pairs"] == 200


def test_an_effect_on_hardly_anybody_is_not_tested():
    few = pairs(np.zeros(5), np.linspace(0, 1, 5), np.ones(5))
    many = pairs(np.zeros(20), np.linspace(0, 1, 20), np.ones(20))
    found = effect(few, many)
    assert found is not None
    numbers = asdict(found)
    assert numbers.pop("n") == 5 and numbers.pop("n_control") == 20
    assert set(numbers.values()) == {None}
    turned = effect(many, few)
    assert turned is not None and turned.n_control is None
    assert effect(few, pairs(np.zeros(0), np.zeros(0), np.zeros(0))) is None


def test_leavers_are_compared_with_stayers_where_they_are_ten():
    pre = np.concatenate([np.linspace(0, 0.5, 20), np.linspace(0.5, 1, 12), [NONE]])
    post = np.concatenate([np.full(20, 0.5), np.full(12, NONE), [1.0]])
    told = plain(attrition(poll(pre, post)))
    assert (told["both"], told["pre_only"], told["post_only"], told["neither"]) == (20, 12, 1, 0)
    [row] = told["items"]
    known = stats.ttest_ind(pre[20:32], pre[:20], equal_var=False)
    assert row["difference"] == pytest.approx(0.5)
    assert row["p"] == pytest.approx(known.pvalue)
    [few] = plain(attrition(poll(pre[:29], post[:29])))["items"]
    assert (few["n_left"], few["mean_left"], few["p"]) == (None, None, None)


def parts(sizes: dict[str, int]):
    chance = np.random.default_rng(1)
    traits = {"party": tuple(name for name, size in sizes.items() for _ in range(size))}
    n = sum(sizes.values())
    pre = chance.integers(0, 7, n) / 6
    post = chance.integers(0, 7, n) / 6
    return poll(pre, post, traits=traits), pre, post


def test_the_gap_between_parts_before_and_after():
    hall, pre, post = parts({"red": 30, "blue": 25, "green": 20})
    pre[:30], pre[30:55] = 0.9, 0.2
    hall.pre[0] = pre
    [told] = plain(broken_down(hall, "party"))["items"]
    assert told["gap"]["between"] == ["blue", "red"]
    assert told["gap"]["pre"] == pytest.approx(0.7)
    assert told["gap"]["post"] == pytest.approx(post[:30].mean() - post[30:55].mean())
    known = stats.ttest_ind(post[:30] - 0.9, post[30:55] - 0.2, equal_var=False)
    assert told["gap"]["p"] == pytest.approx(known.pvalue)
    assert [part["n_pairs"] for part in told["values"]] == [25, 20, 30]


def test_parts_under_ten_are_hidden_and_never_one_alone():
    hall, _, _ = parts({"red": 30, "blue": 9, "green": 12, "": 3})
    [told] = plain(broken_down(hall, "party"))["items"]
    shown = {part["value"]: part["n_pairs"] for part in told["values"]}
    assert shown == {"blue": None, "green": None, "red": 30}
    assert told["gap"] is None
    blue = told["values"][0]
    assert blue["hidden"] and all(blue[k] is None for k in blue if k not in {"value", "hidden"})


def test_two_hidden_parts_need_no_third():
    hall, _, _ = parts({"red": 30, "blue": 9, "green": 4})
    [told] = plain(broken_down(hall, "party"))["items"]
    assert [part["hidden"] for part in told["values"]] == [True, True, False]


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ({"red": 30, "blue": 25, "": 3}, {"red"}),
        ({"red": 30, "blue": 25, "": 10}, {"red", "blue"}),
        ({"red": 30, "blue": 25, "": 0}, {"red", "blue"}),
        ({"red": 30, "blue": 25, "green": 4, "grey": 3}, {"red"}),
    ],
)
def test_nor_can_they_be_told_from_the_total(sizes, shown):
    """Whoever gives no value is a part, too, though none is shown of them."""
    hall, _, _ = parts(sizes)
    [told] = plain(broken_down(hall, "party"))["items"]
    assert {part["value"] for part in told["values"] if not part["hidden"]} == shown


def test_knowledge_is_right_answers_a_person():
    hall, _, _ = parts({"a": 20})
    right = {"low": 1, "high": 4, "correct": frozenset({2})}
    wave = np.array([[1.0, 0] * 10, [1.0, NONE] * 10])
    more = np.array([[1.0] * 20, [1.0, NONE] * 10])
    items = (item("k1", **right), item("k2", **right))
    found = plain(analyse(type(hall)(items, wave, more, hall.weights)))["knowledge"]
    assert found["index"]["mean_pre"] == pytest.approx(0.5)
    assert found["index"]["mean_post"] == pytest.approx(1)
    assert [(one["right_pre"], one["right_post"]) for one in found["items"]] == [(10, 20), (10, 10)]
    assert found["items"][0]["p_mcnemar"] == pytest.approx(2 / 2**10)
