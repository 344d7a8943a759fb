"""Raked weights: margins met, the inner structure kept, bounds held and reported."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phakhi.methods.deliberation import Margin, rake

WIDE = (1e-9, 1e9)


def hall(cells: dict[str, int]):
    sex = tuple(cell[0] for cell, count in cells.items() for _ in range(count))
    age = tuple(cell[1] for cell, count in cells.items() for _ in range(count))
    return {"sex": sex, "age": age}


def margins(men: float, young: float):
    return [
        Margin("sex", {"m": men, "f": 1 - men}),
        Margin("age", {"y": young, "o": 1 - young}),
    ]


COUNTS = st.integers(1, 20)
SHARE = st.floats(0.1, 0.9)


@given(COUNTS, COUNTS, COUNTS, COUNTS, SHARE, SHARE)
def test_margins_are_met_and_odds_ratios_stay(my, mo, fy, fo, men, young):
    """Iterative fitting changes rows and columns only, so the odds ratio of the cells stays."""
    traits = hall({"my": my, "mo": mo, "fy": fy, "fo": fo})
    found = rake(np.ones(my + mo + fy + fo), traits, margins(men, young), WIDE)
    cells: dict[str, float] = {}
    for weight, sex, age in zip(found.weights, traits["sex"], traits["age"], strict=True):
        cells[sex + age] = cells.get(sex + age, 0) + weight
    assert cells["my"] + cells["mo"] == pytest.approx(men, abs=1e-8)
    assert cells["my"] + cells["fy"] == pytest.approx(young, abs=1e-8)
    assert found.max_error < 1e-8
    ratio = cells["my"] * cells["fo"] / (cells["mo"] * cells["fy"])
    assert ratio == pytest.approx(my * fo / (mo * fy), rel=1e-6)


@given(st.lists(st.integers(1, 9), min_size=4, max_size=30), SHARE)
def test_one_margin_has_a_closed_form(base, men):
    sex = tuple("mf"[number % 2] for number in range(len(base)))
    weights = np.array(base, float)
    found = rake(weights, {"sex": sex}, [Margin("sex", {"m": men, "f": 1 - men})], WIDE)
    is_man = np.array([one == "m" for one in sex])
    wanted = np.where(is_man, men / weights[is_man].sum(), (1 - men) / weights[~is_man].sum())
    assert found.weights == pytest.approx(weights * wanted)
    w = found.weights
    assert found.design_effect == pytest.approx(len(w) * sum(w**2) / sum(w) ** 2)
    assert found.n_effective == pytest.approx(sum(w) ** 2 / sum(w**2))


def test_bounds_hold_and_what_they_cost_is_told():
    traits = {"sex": ("m",) * 99 + ("f",)}
    found = rake(np.ones(100), traits, [Margin("sex", {"m": 0.5, "f": 0.5})], (0.2, 5.0))
    assert found.weights.max() * 100 == pytest.approx(5)
    assert found.trimmed == 1
    assert found.max_error == pytest.approx(0.45)
    free = rake(np.ones(100), traits, [Margin("sex", {"m": 0.5, "f": 0.5})], WIDE)
    assert free.trimmed == 0
    assert free.max_error < 1e-9
    assert free.weights[-1] == pytest.approx(0.5)


def test_whoever_tells_nothing_keeps_their_weight():
    traits = {"sex": ("m", "m", "f", "")}
    found = rake(np.ones(4), traits, [Margin("sex", {"m": 0.5, "f": 0.5})], WIDE)
    assert found.weights == pytest.approx(np.array([3 / 16, 3 / 16, 3 / 8, 1 / 4]))


def test_people_who_fit_already_are_left_alone():
    found = rake(np.ones(4), {"sex": tuple("mmff")}, [Margin("sex", {"m": 0.5, "f": 0.5})])
    assert found.sweeps == 1
    assert found.design_effect == pytest.approx(1)
