"""Seats in proportion: against purses voter by voter, and what large groups are owed."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from phakhi.methods.ranking import Ballots, count
from phakhi.methods.ranking.orders import lots
from tests.methods.ranking.halls import any_ballots, hall, slow_seats


def elected(ballots, method, seats, seed="0"):
    found = count(ballots, method, seats=seats, seed=seed)
    return [ballots.options[option] for option in found.winners]


def points_of(ranking, names, method):
    place = {option: p for p, tied in enumerate(ranking) for option in tied}
    if method == "approval":
        return dict.fromkeys(place, 1)
    return {
        a: 2 * sum(place[a] < place.get(b, 99) for b in names)
        + sum(place[a] == place.get(b) for b in names)
        - 1
        for a in place
    }


@settings(max_examples=200)
@given(any_ballots(), st.integers(1, 4), st.sampled_from(["approval", "borda"]))
def test_every_seat_goes_as_purses_of_single_voters_say(given, seats, method):
    ballots, rankings, weights = given
    names = ballots.options
    voters = [
        points_of(ranking, names, method)
        for ranking, weight in zip(rankings, weights, strict=True)
        for _ in range(weight)
    ]
    lot = dict(zip(names, lots(names, "x"), strict=True))
    support = {name: sum(bool(voter.get(name)) for voter in voters) for name in names}
    wanted = slow_seats(voters, seats, lambda option: (-support[option], lot[option]))
    assert elected(ballots, method, seats, "x") == wanted


@given(any_ballots(), st.integers(1, 4))
def test_a_group_large_enough_for_seats_is_not_left_with_fewer(given, seats):
    """Extended justified representation of Equal Shares, tried on every set of options."""
    ballots, rankings, weights = given
    chosen = set(elected(ballots, "approval", seats))
    approved = [{option for tied in ranking for option in tied} for ranking in rankings]
    for size in range(1, seats + 1):
        for options in combinations(ballots.options, size):
            group = [n for n, liked in enumerate(approved) if set(options) <= liked and weights[n]]
            if sum(weights[n] for n in group) * seats >= size * sum(weights) and group:
                assert max(len(approved[n] & chosen) for n in group) >= size


def test_a_minority_gets_its_share_where_borda_alone_gives_nothing():
    ballots = hall((60, "a=b=c"), (40, "x=y=z"))
    won = elected(ballots, "approval", 5)
    assert len(set(won) & set("abc")) == 3
    assert len(set(won) & set("xyz")) == 2


def test_seats_that_nobody_supports_stay_empty():
    assert elected(hall((1, "a"), options="abc"), "approval", 3) == ["a"]


def test_a_tie_for_the_last_seat_is_told_as_decisive_one_for_the_first_is_not():
    ballots = hall((1, "a"), (1, "b"), (1, "c"))
    found = count(ballots, "approval", seats=2)
    assert [tie.criterion for tie in found.election.ties] == ["lot", "lot"]
    assert all(tie.decisive for tie in found.election.ties)
    everybody = count(ballots, "approval", seats=3)
    assert [tie.decisive for tie in everybody.election.ties] == [False, False]
    winners = {tuple(sorted(elected(ballots, "approval", 2, str(seed)))) for seed in range(20)}
    assert len(winners) == 3


def test_where_nobody_can_pay_alone_money_comes_in_for_all():
    """Two of four have half a seat and wait for a quarter each."""
    found = count(hall((2, "a"), (2, "b")), "approval", seats=1)
    assert found.election.rounds[0].rule == "phragmen"
    assert found.election.rounds[0].level == Fraction(1, 4)


@pytest.mark.parametrize("voters", range(2, 200))
def test_a_price_that_takes_exactly_all_money_is_paid(voters):
    """Where floats fail: n voters who together have exactly one seat."""
    ballots = Ballots.ranked("a", [[["a"]]] * voters)
    found = count(ballots, "approval", seats=1)
    assert [(one.option, one.rule) for one in found.election.rounds] == [(0, "equal-shares")]


@given(any_ballots(), st.integers(1, 3), st.integers(1, 50))
def test_the_unit_of_the_weights_changes_nothing(given, seats, factor):
    ballots, rankings, weights = given
    heavier = Ballots.ranked(ballots.options, rankings, [w * factor for w in weights])
    for method in ("approval", "borda"):
        assert elected(ballots, method, seats) == elected(heavier, method, seats)
