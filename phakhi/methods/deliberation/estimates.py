"""Weighted means and how sure they are; weights say how much, never how many, people count.

The variance of a mean is linearised: n/(n−1) · Σ w²(x − x̄)² / (Σ w)², s²/n with equal weights;
with clusters the sums of a cluster stand for its members (Cameron & Miller 2015).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
from scipy import stats

from phakhi.methods.deliberation.poll import Codes, Numbers

LEAST = 10
"""People under whom no p value is given and no cell is shown."""


@dataclass(frozen=True)
class Estimate:
    """df: degrees of freedom; error2: variance of the value, None where it is undefined."""

    n: int
    value: float
    error2: float | None
    df: float

    @property
    def p(self) -> float | None:
        """Two-sided, of no difference from 0; None where nobody differs from anybody."""
        if not self.error2 or self.n < LEAST:
            return None
        return float(2 * stats.t.sf(abs(self.value) / sqrt(self.error2), self.df))

    @property
    def interval(self) -> tuple[float, float] | tuple[None, None]:
        if self.error2 is None:
            return None, None
        half = float(stats.t.ppf(0.975, self.df)) * sqrt(self.error2)
        return self.value - half, self.value + half


def mean(of: Numbers, weights: Numbers) -> float | None:
    total = float(weights.sum())
    return float(weights @ of) / total if len(of) and total > 0 else None


def variance(of: Numbers, weights: Numbers) -> float | None:
    """s² if all weights are equal."""
    centre, n = mean(of, weights), len(of)
    if centre is None or n <= 1:
        return None
    return float(weights @ (of - centre) ** 2) / float(weights.sum()) * n / (n - 1)


def estimate(of: Numbers, weights: Numbers, clusters: Codes | None = None) -> Estimate | None:
    """Who stands in no cluster is a cluster alone."""
    centre = mean(of, weights)
    if centre is None:
        return None
    pulls = weights * (of - centre)
    if clusters is not None:
        pulls = summed(pulls, clusters)
    count = len(pulls)
    if count <= 1:
        return Estimate(len(of), centre, None, 0)
    error2 = float(pulls @ pulls) / float(weights.sum()) ** 2 * count / (count - 1)
    return Estimate(len(of), centre, _not_noise(error2, of), count - 1)


def _not_noise(error2: float, of: Numbers) -> float:
    """Equal numbers have no variance, whatever their sums' last digits say."""
    return 0.0 if float(np.ptp(of)) < 1e-12 else error2


def summed(of: Numbers, clusters: Codes) -> Numbers:
    sums: Numbers = np.bincount(alone_if_none(clusters), of).astype(np.float64)
    return sums


def alone_if_none(clusters: Codes) -> Codes:
    """Numbers without gaps, one of its own for each -1."""
    filled = clusters.copy()
    lone = np.flatnonzero(clusters < 0)
    filled[lone] = clusters.max(initial=-1) + 1 + np.arange(len(lone))
    numbers: Codes = np.unique(filled, return_inverse=True)[1]
    return numbers


def against(one: Estimate, other: Estimate) -> Estimate:
    """Of independent people (Welch 1947)."""
    value, n = one.value - other.value, min(one.n, other.n)
    if one.error2 is None or other.error2 is None:
        return Estimate(n, value, None, 0)
    both = one.error2 + other.error2
    if both == 0:
        return Estimate(n, value, 0.0, one.df + other.df)
    df = both**2 / (one.error2**2 / one.df + other.error2**2 / other.df)
    return Estimate(n, value, both, df)
