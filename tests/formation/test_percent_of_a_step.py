"""The percentage of a step: the mean of its checks, rounded down (R038)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.formation.guide import STEPS
from phakhi.formation.pure.progress import Check, overall, percent_of


@st.composite
def checks(draw: st.DrawFn) -> list[Check]:
    parts = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=9))
    return [Check(str(n), min(pair), max(pair)) for n, pair in enumerate(parts)]


@given(checks())
def test_it_lies_between_nothing_and_all(rows: list[Check]) -> None:
    assert 0 <= percent_of(rows) <= 100


@given(checks())
def test_it_is_whole_exactly_when_every_asked_check_is_met(rows: list[Check]) -> None:
    asked = [row for row in rows if row.is_asked]
    assert (percent_of(rows) == 100) == (bool(asked) and all(row.is_met for row in asked))


@given(checks(), st.integers(0, 8))
def test_doing_more_never_lowers_it(rows: list[Check], place: int) -> None:
    if place >= len(rows) or rows[place].done == rows[place].of:
        return
    better = list(rows)
    better[place] = Check(rows[place].code, rows[place].done + 1, rows[place].of)
    assert percent_of(better) >= percent_of(rows)


@given(checks())
def test_the_order_of_checks_does_not_matter(rows: list[Check]) -> None:
    assert percent_of(rows) == percent_of(rows[::-1])


@given(checks())
def test_what_cannot_be_asked_yet_is_left_out(rows: list[Check]) -> None:
    assert percent_of([*rows, Check("later", 0, 0)]) == percent_of(rows)


@given(checks())
def test_it_is_the_mean_of_the_shares(rows: list[Check]) -> None:
    shares = [row.share for row in rows if row.is_asked]
    mean = sum(shares, Fraction(0)) / len(shares) if shares else Fraction(0)
    assert percent_of(rows) <= 100 * mean < percent_of(rows) + 1


def test_more_than_all_is_refused() -> None:
    with pytest.raises(ValueError, match="3 of 2"):
        Check("x", 3, 2)


def test_each_step_has_a_check_of_both_kinds_and_evidence() -> None:
    for step in STEPS:
        assert "evidence" in step.computed
        assert step.ticks
        assert len(set(step.checks)) == len(step.checks)


def test_the_whole_network_is_the_mean_of_its_steps() -> None:
    assert overall([100, 50, 0, 0, 0, 0]) == 25
    assert overall([]) == 0
