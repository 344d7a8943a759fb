"""Groups: how many, who is in which, how clear, and when they are not shown."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.opinions.agreement import adjusted_rand
from phakhi.methods.opinions.bases import MOST, bases
from phakhi.methods.opinions.clusters import best_clusters, into
from phakhi.methods.opinions.grouping import grouped, most_groups
from phakhi.methods.opinions.silhouettes import silhouette
from phakhi.methods.opinions.smoothing import Smoother, smoothed
from phakhi.methods.opinions.taking_part import taking_part
from phakhi.methods.opinions.verdict import judged
from tests.methods.opinions.conversations import camps, shown, talk, undivided

PLACES = st.tuples(st.integers(-4, 4), st.integers(-4, 4))
POINTS = st.lists(PLACES, min_size=2, max_size=14).map(lambda p: np.array(p, dtype=float))
LABELS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=12)


def groups_of(found: dict) -> dict[str, str | None]:
    return {one["id"]: one["group"] for one in found["participants"]}


@pytest.mark.parametrize("sizes", [(40, 30), (30, 25, 20), (25, 20, 20, 15)])
def test_camps_are_found_and_named_by_size(sizes):
    found = shown(camps(sizes, statements=40))
    assert found["stability"]["drawn"] and found["stability"]["reason"] is None
    assert [(group["id"], group["size"]) for group in found["groups"]] == [
        (str(place), size) for place, size in enumerate(sizes)
    ]
    expected = [str(camp) for camp, size in enumerate(sizes) for _ in range(size)]
    assert list(groups_of(found).values()) == expected


@pytest.mark.parametrize("seed", range(4))
def test_people_who_differ_by_chance_alone_are_no_groups(seed):
    found = shown(undivided(seed=seed))
    assert found["stability"]["drawn"] is False
    assert found["stability"]["reason"] == "unstable"
    assert found["stability"]["bootstrap_ari"] < 0.4
    assert found["groups"] == () or found["groups"] == []
    assert set(groups_of(found).values()) == {None}
    assert all(not one["groups"] for one in found["statements"])
    assert all(one["consensus"] is not None for one in found["statements"])


def test_under_thirty_people_no_groups_are_drawn():
    assert shown(camps((15, 14)))["stability"]["reason"] == "few_people"
    assert shown(camps((15, 15)))["stability"]["drawn"]


def test_a_group_under_five_is_not_shown():
    found = shown(camps((40, 30, 4), statements=40))
    assert found["stability"]["drawn"]
    assert all(group["size"] >= 5 for group in found["groups"])
    assert len(found["groups"]) == 2
    shown_groups = {group["id"] for group in found["groups"]}
    assert set(groups_of(found).values()) <= {*shown_groups, None}
    sizes = [list(groups_of(found).values()).count(name) for name in sorted(shown_groups)]
    assert sizes == [group["size"] for group in found["groups"]]


def test_without_two_groups_of_five_there_is_nothing_to_show():
    found = shown([[1] * 8] * 36 + [[-1] * 8] * 4)
    assert found["stability"] == {
        "bootstrap_ari": None, "silhouette": None, "drawn": False, "reason": "small_groups",
    }  # fmt: skip


def test_a_statement_lists_groups_of_which_five_voted():
    table = camps((30, 25), statements=20)
    for person, row in enumerate(table):
        row[0] = row[0] if person < 30 + 4 else None
        row[1] = row[1] if person < 30 + 5 else None
    found = shown(table)
    assert found["stability"]["drawn"]
    listed = [len(one["groups"]) for one in found["statements"]]
    assert listed[:3] == [1, 2, 2]
    assert all(group["seen"] >= 5 for one in found["statements"] for group in one["groups"])


def test_everybody_the_same_is_one_place_and_no_group():
    found = shown([[1, -1, 0, 1, 1, 1, 1, 1]] * 50)
    assert found["stability"]["reason"] == "small_groups"


@given(POINTS, st.integers(2, 6))
def test_no_more_groups_than_places_and_equal_places_together(points, k):
    label = into(points, k)
    distinct = np.unique(points, axis=0)
    assert 1 <= len(set(label.tolist())) <= min(k, len(distinct))
    for one, other in combinations(range(len(points)), 2):
        if (points[one] == points[other]).all():
            assert label[one] == label[other]


@given(POINTS, st.randoms(use_true_random=False))
def test_the_order_of_people_changes_no_group(points, chance):
    order = list(range(len(points)))
    chance.shuffle(order)
    assert adjusted_rand(into(points, 2)[order], into(points[order], 2)) == 1
    one, other = (best_clusters(given)[0] for given in (points, points[order]))
    assert (one is None) == (other is None)
    if one is not None:
        assert one.clear == pytest.approx(other.clear)
        assert adjusted_rand(one.label[order], other.label) == 1


@given(POINTS, st.integers(2, 4))
def test_everybody_is_nearest_to_the_middle_of_the_own_group(points, k):
    label = into(points, k)
    middles = np.array([points[label == group].mean(axis=0) for group in range(label.max() + 1)])
    apart = np.linalg.norm(points[:, None] - middles[None], axis=2)
    assert (apart[np.arange(len(points)), label] <= apart.min(axis=1) + 1e-9).all()


@given(POINTS, st.integers(2, 4))
def test_the_silhouette_is_that_of_the_definition(points, k):
    found = bases(points)
    label = grouped(found, min(k, len(found.weights)))
    if label.max() == 0:
        return
    people = label[found.label]
    assert silhouette(found, label) == pytest.approx(np.mean(list(by_definition(points, people))))


def by_definition(points, label):
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    for one, group in enumerate(label):
        mates = [other for other in np.flatnonzero(label == group) if other != one]
        if not mates:
            yield 0.0
            continue
        own = apart[one, mates].mean()
        others = set(label.tolist()) - {group}
        next_best = min(apart[one, label == other].mean() for other in others)
        yield (next_best - own) / max(own, next_best) if max(own, next_best) else 0.0


@given(LABELS)
def test_agreement_is_that_of_all_pairs(labels):
    one, other = np.array(labels).T
    pairs = list(combinations(range(len(one)), 2))
    first = np.array([one[a] == one[b] for a, b in pairs])
    second = np.array([other[a] == other[b] for a, b in pairs])
    found = adjusted_rand(one, other)
    if (first == second).all():
        assert found == 1
    else:
        by_chance = first.sum() * second.sum() / len(pairs)
        most = (first.sum() + second.sum()) / 2
        assert found == pytest.approx(((first & second).sum() - by_chance) / (most - by_chance))


def test_tied_silhouettes_take_fewer_groups(monkeypatch):
    points = np.random.default_rng(3).normal(size=(90, 2))
    told = iter([0.4, 0.5, 0.5 + 1e-12, 0.3])
    monkeypatch.setattr("phakhi.methods.opinions.clusters.silhouette", lambda *_: next(told))
    found, smoother = best_clusters(points)
    assert most_groups(bases(points)) == 5 and next(told, None) is None
    assert len(found.sizes) == 3 and smoother == Smoother(3, 1, 3)


def test_few_places_allow_few_groups():
    corners = np.array([[0, 0], [0, 1], [9, 0], [9, 1]], dtype=float).repeat(6, axis=0)
    assert most_groups(bases(corners)) == 2
    found, _ = best_clusters(corners)
    assert found.sizes.tolist() == [12, 12]


def test_more_people_than_base_clusters():
    chance = np.random.default_rng(0)
    points = np.concatenate([chance.normal(at, 1, (400, 2)) for at in (0, 12, 24)])
    found = bases(points)
    assert len(found.weights) <= MOST and found.weights.sum() == len(points)
    clusters, _ = best_clusters(points)
    assert clusters.sizes.tolist() == [400, 400, 400]
    assert clusters.clear > 0.7


def test_another_number_of_groups_has_to_win_four_times_in_a_row():
    smoother = smoothed(None, 2)
    shown_numbers = []
    for best in (3, 3, 3, 2, 3, 3, 3, 3, 2):
        smoother = smoothed(smoother, best)
        shown_numbers.append(smoother.kept)
    assert shown_numbers == [2, 2, 2, 2, 2, 2, 2, 3, 3]


def test_who_takes_part():
    seven, six = [1] * 7 + [None], [1] * 6 + [None] * 2
    votes = talk([seven] * 20 + [six] * 3).votes
    assert taking_part(votes).tolist() == [True] * 20 + [False] * 3
    assert taking_part(votes, {"21"}).tolist() == [True] * 20 + [False, True, False]
    few = talk([six] * 4 + [seven] * 9 + [[1] + [None] * 7] * 9).votes
    assert taking_part(few).tolist() == [True] * 15 + [False] * 7
    assert taking_part(talk([[1, 1], [1, None]] * 15).votes).tolist() == [True, False] * 15


@pytest.mark.parametrize(
    ("people", "clear", "ari", "reason"),
    [
        (29, 0.9, 0.9, "few_people"),
        (30, 0.9, 0.9, None),
        (30, None, None, "small_groups"),
        (30, 0.9, 0.59, "unstable"),
        (30, 0.29, 0.9, "unclear"),
    ],
)
def test_why_groups_are_not_drawn(people, clear, ari, reason):
    assert judged(people, clear, ari).reason == reason
    assert judged(people, clear, ari).drawn is (reason is None)
