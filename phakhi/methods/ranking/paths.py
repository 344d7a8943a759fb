"""Schulze's method: an option beats another if its strongest path there is the stronger one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.ranking.ballots import Exact


def beaten_by_paths(pairwise: Exact) -> NDArray[np.bool_]:
    """`[a, b]`: does a beat b? Strength of a step: the votes of whoever won it (Schulze 2011)."""
    _strengths, codes = np.unique(pairwise, return_inverse=True)
    won = np.greater(pairwise, pairwise.T)
    # Only the order of strengths counts, so their numbers serve, and 0 for steps that lost.
    paths = np.where(won, codes.reshape(pairwise.shape) + 1, 0).astype(np.int64)
    for middle in range(len(paths)):
        through = np.minimum(paths[:, middle, None], paths[None, middle, :])
        np.maximum(paths, through, out=paths)
    np.fill_diagonal(paths, 0)
    return paths > paths.T
