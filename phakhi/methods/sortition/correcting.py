"""Herded panels, equally likely, have nearly the wanted average; this takes away what is off.

The weights w nearest to equal with A w = b are  1/N + Aᵀ (A Aᵀ)⁻¹ (b − A 1/N).  The debt left by
herding is so small that hardly any falls below 0; without those, the rest does it, and no linear
program is needed.
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.problem import Real, Whole

_DROPS, _REFINEMENTS, _EXACT, _DEPENDENT = 8, 3, 1e-9, 1e-9


def corrected(panels: Whole, wanted: Real) -> Real | None:
    """Weights of the panels with which their average is the wanted; None where this finds none."""
    kept = np.arange(len(panels))
    for _ in range(_DROPS):
        if not len(kept):
            return None
        weights = np.zeros(len(panels))
        weights[kept] = _nearest_to_equal(panels[kept], wanted)
        if np.abs(weights @ panels - wanted).max() > _EXACT:
            return None
        if weights.min() >= 0:
            return weights
        kept = np.flatnonzero(weights > 0)
    return None


def _nearest_to_equal(panels: Whole, wanted: Real) -> Real:
    varied = np.flatnonzero(np.ptp(panels, axis=0))
    rows = np.vstack((panels[:, varied].T, np.ones(len(panels), np.int64))).astype(float)
    sums, sides = csr_array(rows), np.append(wanted[varied], 1.0)
    # Whole numbers: the product is exact in whatever order it is summed.
    factor = rows @ rows.T
    _factorise(factor)
    weights = np.full(len(panels), 1 / len(panels))
    for _ in range(_REFINEMENTS):
        weights = weights + sums.T @ _solved(factor, sides - sums @ weights)
    return np.asarray(weights)


@compiled
def _factorise(matrix: Real) -> None:
    """Cholesky's lower triangle in place; what depends on rows before it is left out. Its own
    code, because a library's sums differ from machine to machine."""
    size = len(matrix)
    least = np.diag(matrix).copy() * _DEPENDENT
    for place in range(size):
        column = matrix[place:, place].copy()
        pivot = np.sqrt(column[0]) if column[0] > least[place] else np.inf
        column /= pivot
        matrix[place:, place] = column
        matrix[place, place] = pivot
        for row in range(place + 1, size):
            share = column[row - place]
            if share != 0.0:
                for other in range(place + 1, row + 1):
                    matrix[row, other] -= share * column[other - place]


@compiled
def _solved(factor: Real, wanted: Real) -> Real:
    found = wanted.copy()
    for place in range(len(found)):
        found[place] /= factor[place, place]
        found[place + 1 :] -= found[place] * factor[place + 1 :, place]
    for place in range(len(found) - 1, -1, -1):
        found[place] /= factor[place, place]
        found[:place] -= found[place] * factor[place, :place]
    return found
