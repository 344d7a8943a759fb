"""Small groups: whoever talked together may have changed together."""

from __future__ import annotations

import numpy as np

from phakhi.methods.deliberation.estimates import estimate, mean
from phakhi.methods.deliberation.poll import Codes, Numbers


def cluster_p(of: Numbers, weights: Numbers, groups: Codes) -> float | None:
    """t with one degree of freedom less than there are groups."""
    found = estimate(of, weights, groups)
    return found.p if found else None


def icc(of: Numbers, groups: Codes) -> float | None:
    """ICC(1) by analysis of variance (Shrout & Fleiss 1979), sizes averaged as for unequal groups:
    1 if all of a group are the same, below 0 if a group is more mixed than all are."""
    inside = groups >= 0
    of, numbers = of[inside], np.unique(groups[inside], return_inverse=True)[1]
    sizes = np.bincount(numbers)
    count, n = len(sizes), len(of)
    if count <= 1 or n <= count or float(np.ptp(of)) < 1e-12:
        return None
    means = np.bincount(numbers, of) / sizes
    between = float(sizes @ (means - of.mean()) ** 2) / (count - 1)
    within = float(((of - means[numbers]) ** 2).sum()) / (n - count)
    size = (n - float(sizes @ sizes) / n) / (count - 1)
    return (between - within) / (between + (size - 1) * within)


def without_each(of: Numbers, weights: Numbers, groups: Codes) -> tuple[float, float] | None:
    """The least and the largest mean if one group were left out: does one carry it all?"""
    numbers = np.unique(groups[groups >= 0])
    if len(numbers) <= 1:
        return None
    means = [mean(of[groups != one], weights[groups != one]) for one in numbers]
    known = [value for value in means if value is not None]
    return (min(known), max(known)) if known else None
