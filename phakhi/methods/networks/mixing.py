"""How much ties keep within groups or cross them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.grouping import Grouping


def participation(grouping: Grouping) -> NDArray[np.float64]:
    """P_i = 1 − Σ_s (k_is/k_i)² (Guimerà & Amaral 2005); nan without a tie to a group."""
    total = grouping.counts.sum(axis=1)
    squares = grouping.counts.power(2).sum(axis=1)
    undefined = np.full(len(total), np.nan)
    shares: NDArray[np.float64] = np.divide(squares, total**2, out=undefined, where=total > 0)
    return 1 - shares


def ei_index(grouping: Grouping) -> float | None:
    """(E − I)/(E + I), ties between and within groups (Krackhardt & Stern 1988), not rescaled."""
    external, internal = grouping.between.nnz, grouping.within.nnz
    return (external - internal) / (external + internal) if external + internal else None
