"""The engine against every legal panel written down, and its certificate against the truth."""

from __future__ import annotations

import numpy as np
import pytest

from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.problem import Problem, Real
from phakhi.methods.sortition.programs import NoAnswer
from phakhi.methods.sortition.solution import OBJECTIVES, Solution
from tests.methods.sortition import oracle
from tests.methods.sortition.pools import bits, problem
from tests.methods.sortition.random_pools import small, tight

NEARLY = 2e-6


def asked(given: Problem) -> list[int]:
    """Who is on some legal panel and holds no seat."""
    seen = {person for panel in oracle.legal_panels(given) for person in panel}
    return [person for person in sorted(seen) if not given.confirmed[person]]


def reached(objective: str, given: Problem, chances: Real) -> float:
    has = chances[asked(given)]
    if not len(has):
        return 1.0
    if objective == "nash":
        return float(np.exp(np.log(has).mean()))
    if objective == "minimax":
        return float(has.max())
    if objective == "goldilocks":
        mean = has.sum() / len(has)
        return float(has.max() / mean + mean / has.min())
    return float(has.min())


def assert_kept(given: Problem, found: Solution) -> None:
    legal = set(oracle.legal_panels(given))
    assert all(tuple(panel) in legal for panel in found.lottery.panels.tolist())
    assert found.lottery.weights.sum() == pytest.approx(1, abs=1e-12)
    assert found.probabilities.sum() == pytest.approx(given.seats, abs=1e-9)
    assert found.gap <= 1e-6
    never = set(range(len(given.people))) - set(asked(given)) - set(np.flatnonzero(given.confirmed))
    assert set(found.unselectable) == never


@pytest.mark.parametrize("seed", range(24))
@pytest.mark.parametrize("objective", ["leximin", "maximin", "nash", "minimax"])
def test_it_reaches_what_enumeration_reaches(objective, seed):
    given = small(seed)
    found = solve(given, objective, seed="0")
    assert_kept(given, found)
    best = oracle.best(given, objective)
    if objective == "leximin":
        np.testing.assert_allclose(np.sort(found.probabilities), np.sort(best), atol=NEARLY)
    wanted = reached(objective, given, best)
    assert reached(objective, given, found.probabilities) == pytest.approx(wanted, abs=NEARLY)
    assert found.value == pytest.approx(wanted, abs=NEARLY)


@pytest.mark.parametrize("seed", [3, 12, 20])
def test_goldilocks_lies_between_the_least_and_the_greatest(seed):
    given = small(seed)
    found = solve(given, "goldilocks", seed="0")
    assert_kept(given, found)
    best = reached("goldilocks", given, oracle.best(given, "goldilocks"))
    # The enumeration looks along a grid, so it can only be a little worse.
    assert best - 1e-3 <= found.value <= best + NEARLY
    assert reached("goldilocks", given, found.probabilities) == pytest.approx(found.value)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_averages_that_no_whole_panel_has_are_not_taken_for_panels(objective):
    with pytest.raises(NoAnswer):
        solve(bits("001", "010", "100", "111", seats=2), objective, seed="0")


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_who_is_on_no_panel_is_named_and_the_rest_is_optimal(objective):
    found = solve(bits("001", "010", "100", "111", "000", seats=2), objective, seed="0")
    assert found.unselectable == (0, 1, 2)
    np.testing.assert_allclose(found.probabilities, [0, 0, 0, 1, 1])
    assert found.gap <= 1e-6


@pytest.mark.parametrize("copies", [2, 3])
def test_a_gap_between_averages_and_panels_is_closed_by_cuts(copies):
    words = ["001", "010", "100", "111", "000"] * copies
    given = bits(*words, "110", "011", seats=2)
    found = solve(given, "leximin", seed="0")
    best = oracle.best(given, "leximin")
    np.testing.assert_allclose(np.sort(found.probabilities), np.sort(best), atol=NEARLY)
    assert_kept(given, found)


def plain(people: int, seats: int) -> Problem:
    return problem([{} for _ in range(people)], {}, seats)


@pytest.mark.parametrize(("people", "seats"), [(1, 1), (7, 1), (7, 3), (7, 7)])
@pytest.mark.parametrize("objective", OBJECTIVES)
def test_without_features_everybody_has_the_same_chance(objective, people, seats):
    found = solve(plain(people, seats), objective, seed="0")
    np.testing.assert_allclose(found.probabilities, seats / people, atol=1e-12)


def test_more_seats_than_people_have_no_answer():
    with pytest.raises(NoAnswer):
        solve(plain(3, 4), "leximin", seed="0")


def test_fifty_features_are_as_good_as_one():
    words = [format(number * 2654435761 % 2**50, "050b") for number in range(1, 13)]
    names = [f"f{place:02}" for place in range(50)]
    people = [dict(zip(names, word, strict=True)) for word in words]
    given = problem(people, {name: {"0": (0, 4), "1": (0, 4)} for name in names}, 4)
    found = solve(given, "leximin", seed="0")
    np.testing.assert_allclose(
        np.sort(found.probabilities), np.sort(oracle.best(given, "leximin")), atol=NEARLY
    )


def test_people_who_differ_in_nothing_have_exactly_the_same_chance():
    given = tight()
    found = solve(given, "leximin", seed="0")
    alike: dict[object, list[float]] = {}
    for person, values in enumerate(given.traits.tolist()):
        mates = np.flatnonzero(given.households == given.households[person])
        home = tuple(sorted(map(tuple, given.traits[mates].tolist())))
        alike.setdefault((tuple(values), home), []).append(found.probabilities[person])
    assert max(max(chances) - min(chances) for chances in alike.values()) < 1e-13
    assert len(alike) < len(given.people)


def test_no_two_of_a_home_are_on_a_panel_of_a_tight_pool():
    given = tight()
    found = solve(given, "nash", seed="0")
    for panel in found.lottery.panels:
        assert len(set(given.households[panel].tolist())) == given.seats
        counts = np.bincount(given.traits[panel].ravel(), minlength=len(given.quotas))
        assert all(q.low <= n <= q.high for q, n in zip(given.quotas, counts, strict=True))
    assert found.gap <= 1e-6


@pytest.mark.parametrize("seed", range(8))
def test_wider_quotas_never_lower_the_least_chance(seed):
    given = small(seed)
    wider = tuple(
        type(q)(q.feature, q.value, max(0, q.low - 1), q.high + 1, 0, given.seats)
        for q in given.quotas
    )
    before = solve(given, "maximin", seed="0")
    widened = Problem(
        given.seats, wider, given.people, given.traits, given.households, given.confirmed
    )
    after = solve(widened, "maximin", seed="0")
    assert set(after.unselectable) <= set(before.unselectable)
    if not before.unselectable:
        assert after.value >= before.value - 1e-9


@pytest.mark.parametrize("seed", range(8))
def test_other_names_for_people_and_values_change_no_chance(seed):
    given = small(seed)
    chance = np.random.default_rng(seed)
    people = chance.permutation(len(given.people))
    values = chance.permutation(len(given.quotas))
    where = np.argsort(values)
    shuffled = Problem(
        given.seats,
        tuple(given.quotas[value] for value in values),
        given.people,
        where[given.traits[people]].reshape(len(people), -1),
        given.households[people],
        given.confirmed[people],
    )
    one, other = (solve(pool, "leximin", seed="0").probabilities for pool in (given, shuffled))
    np.testing.assert_allclose(one[people], other, atol=NEARLY)


def test_when_time_is_over_the_lottery_is_legal_and_the_gap_is_told():
    given = tight()
    found = solve(given, "leximin", seed="0", is_over=lambda: True)
    best = solve(given, "leximin", seed="0")
    off = np.abs(np.sort(found.probabilities) - np.sort(best.probabilities)).max()
    assert found.gap == pytest.approx(off, abs=1e-9)
    assert found.gap > 1e-6
    for panel in found.lottery.panels:
        assert len(set(given.households[panel].tolist())) == given.seats
