"""Below, in and above the middle; never a cell of few people, nor one to be told from others."""

from __future__ import annotations

import numpy as np
import pytest

from phakhi.methods.deliberation.positions import positions
from tests.methods.deliberation.halls import poll


def told(below: int, middle: int, above: int, nobody: int = 0):
    wave = np.array([0.2] * below + [0.5] * middle + [0.7] * above + [np.nan] * nobody)
    return positions(poll(wave, wave))[0]["pre"]


def test_shares_of_those_who_answered():
    assert told(10, 20, 10, nobody=7) == pytest.approx(
        {"below": 0.25, "middle": 0.5, "above": 0.25}
    )


def test_nobody_is_a_number_that_may_be_shown():
    assert told(10, 0, 10) == pytest.approx({"below": 0.5, "middle": 0, "above": 0.5})


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((9, 20, 11), {"middle"}),
        ((9, 9, 30), {"above"}),
        ((1, 0, 30), {"middle"}),
        ((9, 9, 9), set()),
    ],
)
def test_few_are_hidden_and_whoever_would_give_them_away(counts, shown):
    assert {name for name, share in told(*counts).items() if share is not None} == shown


def test_weights_count():
    wave = np.array([0.0] * 10 + [1.0] * 10)
    weights = np.repeat([3.0, 1.0], 10)
    [told] = positions(poll(wave, wave, weights=weights))
    assert told["post"] == pytest.approx({"below": 0.75, "middle": 0, "above": 0.25})
