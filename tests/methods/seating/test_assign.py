"""Everybody sits once a round, mixed as evenly as whole people can be, and meets nobody twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from phakhi.methods.progress import Cancelled
from phakhi.methods.seating.assigning import assign
from phakhi.methods.seating.rooms import Sizes, Tables
from tests.methods.seating.groups import Columns, guests, mixed, often, outside, tables

pytestmark = pytest.mark.usefixtures("quick")
_SHARED = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])


def seated(given, wanted, rounds=1, seed="0", **more):
    return assign(given, wanted.rooms(len(given.ids), "test"), rounds, seed, **more)


@pytest.mark.parametrize("seed", ["0", "1"])
def test_two_hundred_at_twenty_tables_meet_once_and_every_count_is_floor_or_ceiling(seed):
    people = guests(mixed(200))
    place = seated(people, Tables(20), 3, seed)
    assert max(often(place).values()) == 1
    assert outside(place, people) == 0
    assert {len(table) for turn in range(3) for table in tables(place, turn)} == {10}


@_SHARED
@given(st.integers(1, 40), st.integers(1, 8), st.integers(1, 4), st.text(max_size=3))
def test_everybody_sits_once_a_round_at_tables_as_even_as_can_be(people, number, rounds, seed):
    number = min(number, people)
    place = seated(guests(mixed(people)), Tables(number), rounds, seed)
    assert place.shape == (people, rounds)
    for turn in range(rounds):
        sizes = sorted(map(len, tables(place, turn)))
        assert len(sizes) == number
        assert sizes[-1] - sizes[0] <= 1
        assert sum(sizes) == people


def test_few_people_meet_again_no_more_often_than_they_must(monkeypatch):
    """Nine people at three tables: four rounds let everybody meet everybody once."""
    monkeypatch.setattr("phakhi.methods.seating.cooling._LEAST", 500_000)
    place = seated(guests({("x", "ignore"): ["a"] * 9}), Tables(3), 4)
    assert sorted(often(place).values()) == [1] * 36


def test_meetings_that_must_repeat_are_spread_over_pairs():
    place = seated(guests({("x", "ignore"): ["a"] * 12}), Tables(3), 8)
    assert max(often(place).values()) <= 3


def test_those_of_a_cluster_share_the_fewest_tables_in_every_round():
    language = ["karen"] * 12 + ["lahu"] * 7 + [""] * 61
    place = seated(guests({**mixed(80), ("language", "cluster"): language}), Tables(8), 3)
    for turn in range(3):
        assert len(set(place[:12, turn])) == 2
        assert len(set(place[12:19, turn])) == 1


def test_a_heavier_field_is_mixed_first():
    """Two columns that cannot both be even: the heavier one is."""
    one, other = list("aabb") * 2 + list("ab"), list("abab") * 2 + list("aa")
    columns: Columns = {("one", "diversify"): one * 2, ("other", "diversify"): other * 2}
    for heavy, light in (("one", "other"), ("other", "one")):
        people = guests(columns, {heavy: 20.0, light: 0.0})
        place = seated(people, Tables(5), 2)
        alone: Columns = {(heavy, "diversify"): columns[heavy, "diversify"]}
        assert outside(place, guests(alone)) == 0


def test_another_seed_seats_otherwise_and_the_same_seats_the_same():
    people = guests(mixed(40))
    first, same, other = (seated(people, Tables(5), 2, seed).tolist() for seed in "aab")
    assert first == same
    assert first != other


def test_progress_may_stop_it():
    told = []

    def stop(phase, share):
        told.append((phase, share))
        raise Cancelled

    with pytest.raises(Cancelled):
        seated(guests(mixed(40)), Tables(5), 2, progress=stop)
    assert told == [("seating", 0.0)]


@pytest.mark.parametrize(
    ("people", "sizes", "expected"),
    [(205, (8, 12), 18), (24, (8, 12), 2), (25, (8, 12), 3), (8, (8, 12), 1), (30, (10, 10), 3)],
)
def test_sizes_take_the_fewest_tables_that_fit(people, sizes, expected):
    place = seated(guests({("x", "ignore"): [""] * people}), Sizes(*sizes))
    filled = list(map(len, tables(place, 0)))
    assert len(filled) == expected
    assert min(filled) >= sizes[0]
    assert max(filled) <= sizes[1]
    assert max(filled) - min(filled) <= 1
