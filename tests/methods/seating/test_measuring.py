"""The report says what plain counting finds, and the annealer's own books stay right."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.seating.annealing import anneal, seat_all
from phakhi.methods.seating.halls import empty_hall
from phakhi.methods.seating.measuring import Mixing, report
from phakhi.methods.seating.units import Unit
from tests.methods.seating.groups import guests, mixed, often, outside, tables


@given(st.integers(1, 12), st.integers(1, 4), st.integers(1, 4), st.randoms(use_true_random=False))
def test_the_report_is_what_counting_finds(people, number, rounds, chance):
    place = np.array(
        [[chance.randrange(-1, number) for _ in range(rounds)] for _ in range(people)], np.int32
    )
    place[0] = 0
    given = guests(mixed(people, chance.random()))
    found = report(place, Mixing.of(given))
    meetings = often(place)
    assert found.repeats == sum(meetings.values()) - len(meetings)
    assert found.max_meetings == max(meetings.values(), default=0)
    assert found.outside_bounds == outside(place, given)
    assert found.squared_deviation == pytest.approx(deviation(place, given))


def deviation(place, given) -> float:
    total = 0.0
    for turn in range(place.shape[1]):
        seated = tables(place, turn)
        everybody = [person for table in seated for person in table]
        for _, column in given.of("diversify"):
            for value in {column[person] for person in everybody}:
                share = sum(column[person] == value for person in everybody) / len(everybody)
                for table in seated:
                    there = sum(column[person] == value for person in table)
                    total += (there - share * len(table)) ** 2
    return total


def test_nobody_said_what_to_mix_is_null_not_zero():
    found = report(np.zeros((3, 1), np.int32), None)
    assert found.outside_bounds is None
    assert found.squared_deviation is None


@given(st.integers(0, 2**63), st.sampled_from([0.0, 1.0, 1e5]))
def test_after_any_changes_the_books_are_those_of_the_seats(seed, heat):
    people = guests(mixed(24))
    pairs = [Unit((first, first + 1), frozenset(), (), frozenset()) for first in range(0, 8, 2)]
    alone = [Unit((person,), frozenset(), (), frozenset()) for person in range(8, 24)]
    start = np.array([[person % 4, person // 2 % 4] for person in range(24)], np.int32)
    start[1:8:2] = start[0:8:2]
    crowd = np.arange(25.0)
    hall = empty_hall(people, [*pairs, *alone], np.full(4, 6, np.int32), 2, crowd=crowd)
    seat_all(hall, start)
    before = hall.place[:, 0].copy()
    anneal(hall._replace(shifts=50), np.array([seed], np.uint64), heat, 500, 1)
    assert (hall.place[:, 0] == before).all()
    assert (hall.place[0:8:2] == hall.place[1:8:2]).all()
    fresh = empty_hall(people, [*pairs, *alone], np.full(4, 6, np.int32), 2, crowd=crowd)
    seat_all(fresh, hall.place.copy())
    for book in ("filled", "counts", "met"):
        assert (getattr(hall, book) == getattr(fresh, book)).all()
    meetings = often(hall.place)
    assert hall.met.sum() == 4 * (sum(meetings.values()) - len(meetings))
