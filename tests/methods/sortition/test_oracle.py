"""The oracle itself, on pools whose answer is known without it."""

from __future__ import annotations

import pytest

from tests.methods.sortition.oracle import best, legal_panels, value
from tests.methods.sortition.pools import bits, problem

EXACT = {"a": {"0": (1, 1), "1": (1, 1)}}


def test_no_integer_panel_though_fractions_fit():
    assert legal_panels(bits("001", "010", "100", "111", seats=2)) == []
    assert legal_panels(bits("001", "010", "100", "111", "000", seats=2)) == [(3, 4)]


@pytest.mark.parametrize("objective", ["leximin", "maximin", "nash", "goldilocks"])
def test_three_share_one_seat_and_one_has_the_other(objective):
    found = best(bits("0", "1", "1", "1", seats=2, bounds=EXACT), objective)
    assert found == pytest.approx([1, 1 / 3, 1 / 3, 1 / 3], abs=1e-6)


def test_one_of_a_home_and_who_is_confirmed():
    people = [{"a": "0"}, {"a": "0"}, {"a": "1"}, {"a": "1"}]
    pool = problem(people, EXACT, 2, homes=[0, 1, 1, 2], confirmed=[0])
    assert legal_panels(pool) == [(0, 2), (0, 3)]
    assert best(pool, "leximin") == pytest.approx([1, 0, 0.5, 0.5])


def test_leximin_goes_on_after_the_lowest():
    pool = bits(
        "00", "01", "10", "10", seats=2, bounds={"a": EXACT["a"], "b": {"0": (0, 2), "1": (0, 2)}}
    )
    assert best(pool, "leximin") == pytest.approx([0.5] * 4)


def test_minimax_keeps_the_likeliest_low():
    pool = bits("0", "0", "1", "1", "1", seats=2, bounds={"a": {"0": (0, 2), "1": (0, 2)}})
    assert value(best(pool, "minimax"), "minimax", pool) == pytest.approx(2 / 5)
