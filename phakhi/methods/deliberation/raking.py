"""Weights that bring the people in line with known shares of the population.

Iterative proportional fitting (Deming & Stephan 1940), weights held within bounds round their mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from phakhi.methods.deliberation.poll import Codes, Numbers

CLOSE = 1e-10
"""Distance of a share from its target that counts as none."""
MOST_SWEEPS = 1000
_ROUNDING = 1e-14


@dataclass(frozen=True)
class Margin:
    """The share of each value; they sum to 1."""

    variable: str
    shares: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Raked:
    """max_error: the largest distance of a weighted share from its target; above 0 if the bounds
    stood in the way. trimmed: people whose weight is a bound."""

    weights: Numbers
    sweeps: int
    max_error: float
    trimmed: int

    @property
    def design_effect(self) -> float:
        return design_effect(self.weights)

    @property
    def n_effective(self) -> float:
        return len(self.weights) / self.design_effect


def design_effect(weights: Numbers) -> float:
    """How many times the variance of means grows by unequal weights (Kish 1965)."""
    return len(weights) * float(weights @ weights) / float(weights.sum()) ** 2


def rake(
    weights: Numbers,
    traits: Mapping[str, Sequence[str]],
    margins: Sequence[Margin],
    bounds: tuple[float, float] = (0.2, 5.0),
) -> Raked:
    """Who has no value of a variable keeps their weight in its turn. Bounds count in mean weights;
    every value of a margin must stand for somebody."""
    coded = [_coded(traits[margin.variable], margin) for margin in margins]
    found, before, sweeps = weights / weights.sum(), np.zeros(0), 0
    lowest, highest = (bound / len(weights) for bound in bounds)
    while sweeps < MOST_SWEEPS:
        sweeps += 1
        before = found
        for codes, targets in coded:
            found = _fitted(found, codes, targets)
        found = _bounded(found, lowest, highest)
        if _error(found, coded) < CLOSE or float(np.abs(found - before).max()) < CLOSE * lowest:
            break
    at_bound = (found <= lowest * (1 + 1e-9)) | (found >= highest * (1 - 1e-9))
    return Raked(found, sweeps, _error(found, coded), int(at_bound.sum()))


def _bounded(weights: Numbers, lowest: float, highest: float) -> Numbers:
    """What is cut off or filled up is shared by the others, until all is within bounds."""
    for _ in range(MOST_SWEEPS):
        within = np.clip(weights, lowest, highest)
        if abs(float(within.sum()) - 1) < _ROUNDING or not (within != weights).any():
            return within
        weights = within / within.sum()
    return weights


def _coded(texts: Sequence[str], margin: Margin) -> tuple[Codes, Numbers]:
    numbers = {value: number for number, value in enumerate(margin.shares)}
    codes = np.array([numbers.get(text, -1) for text in texts], np.int64)
    return codes, np.array(list(margin.shares.values()))


def _fitted(weights: Numbers, codes: Codes, targets: Numbers) -> Numbers:
    inside = codes >= 0
    held = np.bincount(codes[inside], weights[inside], len(targets))
    factors = targets * held.sum() / np.where(held > 0, held, 1)
    return np.where(inside, weights * factors[codes], weights)


def _error(weights: Numbers, coded: Sequence[tuple[Codes, Numbers]]) -> float:
    errors = [0.0]
    for codes, targets in coded:
        inside = codes >= 0
        held = np.bincount(codes[inside], weights[inside], len(targets))
        errors.append(float(np.abs(held / held.sum() - targets).max()))
    return max(errors)
