"""Weighted means and how firmly somebody leads, whatever the weights (R033)."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from phakhi.formation.pure.scoring import Given, changes, result_of

CRITERIA = ("a", "b", "c")
points = st.lists(
    st.builds(
        Given,
        st.sampled_from(("x", "y", "z")),
        st.sampled_from(("one", "two")),
        st.sampled_from(CRITERIA),
        st.integers(1, 5),
    ),
    max_size=18,
    unique_by=lambda row: (row.assessor, row.candidate, row.criterion),
)
weights = st.fixed_dictionaries({criterion: st.integers(1, 100) for criterion in CRITERIA})


@given(points, weights)
def test_a_mean_lies_within_the_points_given(rows: list[Given], given_weights: dict) -> None:
    for standing in result_of(rows, given_weights).standings:
        mine = [row.value for row in rows if row.candidate == standing.candidate]
        assert min(mine) <= standing.mean <= max(mine)
        assert 0 <= standing.spread <= 4


@given(points, weights, st.integers(2, 9))
def test_only_the_proportions_of_weights_count(
    rows: list[Given], given_weights: dict, times: int
) -> None:
    larger = {criterion: weight * times for criterion, weight in given_weights.items()}
    assert result_of(rows, given_weights) == result_of(rows, larger)


@given(points, weights)
def test_the_order_of_points_does_not_matter(rows: list[Given], given_weights: dict) -> None:
    assert result_of(rows, given_weights) == result_of(rows[::-1], given_weights)


@given(points, weights)
def test_firmness_is_a_share(rows: list[Given], given_weights: dict) -> None:
    firm = result_of(rows, given_weights).firmness
    assert firm is None or 0 <= firm <= 1


def test_who_is_better_everywhere_leads_whatever_the_weights() -> None:
    rows = [Given("x", "one", c, 5) for c in CRITERIA] + [Given("x", "two", c, 3) for c in CRITERIA]
    result = result_of(rows, dict.fromkeys(CRITERIA, 1))
    assert result.leaders == ("one",)
    assert result.firmness == 1
    assert result.rivals == ()


def test_a_narrow_lead_is_said_to_be_narrow() -> None:
    rows = [
        Given("x", "one", "a", 5), Given("x", "one", "b", 1),
        Given("x", "two", "a", 1), Given("x", "two", "b", 4),
    ]  # fmt: skip
    result = result_of(rows, {"a": 1, "b": 1})
    assert result.leaders == ("one",)
    assert result.firmness is not None
    assert result.firmness < 1
    assert result.rivals == ("two",)


def test_equal_means_lead_together() -> None:
    rows = [Given("x", "one", "a", 4), Given("x", "two", "a", 4)]
    result = result_of(rows, {"a": 1})
    assert result.is_tied
    assert result.leaders == ("one", "two")


def test_nobody_scored_nobody_leads() -> None:
    assert result_of([], {"a": 1}).leaders == ()


def test_every_weight_is_halved_and_raised_alone_and_with_the_others() -> None:
    found = list(changes({"a": Fraction(1), "b": Fraction(2)}))
    assert len(found) == 4 + 4
    assert {"a": Fraction(1, 2), "b": Fraction(3)} in found
