"""The two directions in which opinions differ most, exactly, always drawn the same way round."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from scipy.linalg import eigh
from scipy.sparse.linalg import ArpackNoConvergence, eigsh

from phakhi.methods.opinions.arrays import Numbers
from phakhi.methods.opinions.moments import Moments

# Below this share of all spread a direction is rounding, not opinion.
_NOTHING = 1e-10
# Weights this near to the largest decide the sign together: the first of them is positive.
_AS_LARGE = 1 - 1e-6
_SMALL = 120


class Components(NamedTuple):
    """Two rows of length 1, or 0 where there is nothing more to tell; spreads are sums."""

    weights: Numbers
    spread: Numbers


def components(moments: Moments, *, quick: bool = False) -> Components:
    """`quick` for redraws, where equal spreads need not both be found."""
    scatter = moments.scatter()
    count, total = len(scatter), float(np.trace(scatter))
    weights, spread = np.zeros((2, count)), np.zeros(2)
    if total > 0:
        values, vectors = _leading(scatter, quick=quick)
        for number, (value, vector) in enumerate(zip(values, vectors, strict=True)):
            if value > _NOTHING * total:
                spread[number], weights[number] = value, _upright(vector)
    return Components(weights, spread)


def _leading(scatter: Numbers, *, quick: bool) -> tuple[Numbers, Numbers]:
    count = len(scatter)
    if quick and count > _SMALL:
        start = np.ones(count) + np.arange(count) / count
        try:
            values, vectors = eigsh(scatter, k=2, which="LA", v0=start, tol=1e-7)
            return values[::-1], vectors.T[::-1]
        except ArpackNoConvergence:
            pass
    first = max(count - 2, 0)
    values, vectors = eigh(scatter, subset_by_index=(first, count - 1))
    return values[::-1], vectors.T[::-1]


def _upright(vector: Numbers) -> Numbers:
    sizes = np.abs(vector)
    first = int(np.argmax(sizes >= _AS_LARGE * sizes.max()))
    return vector if vector[first] > 0 else -vector
