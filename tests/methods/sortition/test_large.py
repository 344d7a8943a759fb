"""Pools too large for the exact way: near the bound it would reach, every panel legal."""

from __future__ import annotations

import random

import numpy as np
import pytest

from phakhi.methods.progress import silent
from phakhi.methods.sortition import large
from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.large import Large, is_large
from phakhi.methods.sortition.solution import OBJECTIVES
from phakhi.methods.sortition.types import aggregate
from tests.methods.sortition.oracle import is_legal
from tests.methods.sortition.pools import problem


@pytest.fixture(scope="module")
def crowd():
    chance = random.Random(2)
    people = [
        {"a": chance.choice("xxyz"), "b": chance.choice("uv"), "c": chance.choice("klm")}
        for _ in range(240)
    ]
    bounds = {
        "a": {"x": (8, 9), "y": (6, 7), "z": (5, 6)},
        "b": {"u": (9, 11), "v": (9, 11)},
        "c": {"k": (6, 7), "l": (6, 7), "m": (6, 8)},
    }
    return problem(people, bounds, 20, homes=[at // 2 if at < 40 else at for at in range(240)])


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_near_the_bound_that_the_exact_way_reaches(crowd, objective):
    found = Large(crowd, aggregate(crowd), objective).solve(500, "0", silent)
    exact = solve(crowd, objective, seed="0")
    assert found.bound == pytest.approx(exact.bound, abs=1e-7)
    assert found.gap < (0.05 if objective == "goldilocks" else 0.003)
    assert found.lottery.weights == pytest.approx(np.full(500, 1 / 500))
    assert found.probabilities.sum() == pytest.approx(20)
    if objective == "leximin":
        least = np.floor(500 * exact.value) / 500
        assert found.value >= least - 1 / 500
    assert all(is_legal(crowd, tuple(panel)) for panel in found.lottery.panels.tolist())


def test_through_the_command_line_and_never_called_optimal(office, monkeypatch):
    monkeypatch.setattr(large, "LARGE", 3)
    office.pool("id,a,b", *(f"p{at},{at % 2},{at % 3}" for at in range(30)))
    office.quotas("a,0,2,3", "a,1,2,3", "b,0,1,2", "b,1,1,2", "b,2,1,2")
    ended = office.select(5, "--panels", "7")
    assert ended.code == 0
    certificate = office.json("out/certificate.json")
    assert certificate["panels"] == 7 and certificate["uniform_loss"] == 0
    assert certificate["optimal"] == (certificate["gap"] <= 1e-6)
    assert "at most" in ended.errors[-1] and "off the proven bound" in ended.errors[-1]
    assert office.panels() == office.panels("out/panels.csv")


def test_small_pools_are_not_large(crowd):
    assert not is_large(aggregate(crowd))
