"""Equally likely panels: each legal, nobody far from their due, people of a type alike."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given, settings

from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.herding import herded_panels
from phakhi.methods.sortition.problem import Problem, Whole
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.rounding import Due, rounded
from phakhi.methods.sortition.sharing import share
from phakhi.methods.sortition.types import aggregate
from phakhi.methods.sortition.uniform import uniform
from tests.methods.sortition.made import APART, PROBLEMS, made
from tests.methods.sortition.oracle import is_legal, legal_panels
from tests.methods.sortition.pools import problem
from tests.methods.sortition.test_annealing import by_type


def turns(problem: Problem, panels: Whole) -> Whole:
    return np.bincount(panels.ravel(), minlength=len(problem.people))


@given(PROBLEMS)
@settings(max_examples=30)
def test_every_panel_of_people_is_legal_and_in_order(problem: Problem) -> None:
    types = aggregate(problem)
    solution = solve(problem, "leximin", seed="a")
    panels = uniform(problem, types, solution, 50, "a")
    assert panels.shape == (50, problem.seats)
    for panel in {tuple(panel.tolist()) for panel in panels}:
        assert is_legal(problem, panel)
        assert all(one < next_ for one, next_ in pairwise(panel))


@given(PROBLEMS)
@settings(max_examples=30)
def test_nobody_loses_more_than_two_panels(problem: Problem) -> None:
    solution = solve(problem, "leximin", seed="a")
    panels = uniform(problem, aggregate(problem), solution, 1000, "a")
    assert (1000 * solution.probabilities - turns(problem, panels)).max() <= 2 + 1e-9


@given(APART)
@settings(max_examples=30)
def test_people_of_a_type_take_turns(problem: Problem) -> None:
    types = aggregate(problem)
    panels = share(problem, types, np.repeat(by_type(problem, types), 3, axis=0))
    counts = turns(problem, panels)
    assert max(np.ptp(counts[members]) for members in types.members) <= 1


@given(PROBLEMS)
@settings(max_examples=30)
def test_those_who_live_together_stay_apart_and_their_types_take_turns(problem: Problem) -> None:
    types = aggregate(problem)
    panels = share(problem, types, np.repeat(by_type(problem, types), 6, axis=0))
    assert all(is_legal(problem, tuple(panel.tolist())) for panel in panels)
    counts = turns(problem, panels)
    assert max(np.ptp(counts[members]) for members in types.members) <= 1


def test_couples_send_one_of_two_and_all_take_turns() -> None:
    people = [{"side": side} for _ in range(6) for side in "xy"]
    homes = [place // 2 for place in range(12)]
    couples = problem(people, {"side": {"x": (1, 3), "y": (1, 3)}}, 4, homes=homes)
    types = aggregate(couples)
    panels = share(couples, types, np.array([[1, 3], [3, 1], [2, 2], [2, 2], [3, 1]] * 11))
    assert all(is_legal(couples, tuple(panel.tolist())) for panel in panels)
    counts = turns(couples, panels)
    assert [np.ptp(counts[members]) for members in types.members] == [1, 1]


def test_rounding_takes_each_panel_as_often_as_it_is_likely() -> None:
    panels = np.eye(4, dtype=np.int64)
    due = Due.of(np.array([50.0, 25.0, 15.0, 10.0]), np.ones(4, np.int64))
    chosen = rounded(panels, np.array([0.5, 0.25, 0.15, 0.1]), due, 100, 1)
    assert chosen.sum(axis=0).tolist() == [50, 25, 15, 10]


def test_rounding_mends_weights_that_miss_their_due() -> None:
    panels = np.eye(4, dtype=np.int64)
    due = Due.of(np.full(4, 25.0), np.ones(4, np.int64))
    chosen = rounded(panels, np.array([1.0, 0.0, 0.0, 0.0]), due, 100, 1)
    assert np.abs(chosen.sum(axis=0) - 25).max() <= 1


@given(PROBLEMS)
@settings(max_examples=20)
def test_herded_panels_follow_their_average(problem: Problem) -> None:
    types = aggregate(problem)
    average = by_type(problem, types).mean(axis=0)
    panels = herded_panels(Region.of(types), average, 200, 5)
    known = {panel.tobytes() for panel in by_type(problem, types)}
    assert {panel.tobytes() for panel in panels} <= known
    assert np.abs(panels.sum(axis=0) - 200 * average).max() <= 3


def test_another_seed_gives_another_list_and_the_same_seed_the_same() -> None:
    problem = next(p for p in (made(seed, shared=True) for seed in range(99)) if big(p))
    types, solution = aggregate(problem), solve(problem, "leximin", seed="a")
    one, again, other = (uniform(problem, types, solution, 30, seed) for seed in "aab")
    assert one.tolist() == again.tolist()
    assert one.tolist() != other.tolist()


def big(problem: Problem) -> bool:
    return len(legal_panels(problem)) > 50
