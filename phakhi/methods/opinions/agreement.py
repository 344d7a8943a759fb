"""How alike two groupings of the same people are (Hubert & Arabie 1985)."""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Whole


def adjusted_rand(one: Whole, other: Whole) -> float:
    """1 the same, 0 as by chance; two that both put everybody together are the same."""
    table = np.zeros((int(one.max(initial=0)) + 1, int(other.max(initial=0)) + 1))
    np.add.at(table, (one, other), 1)
    together = _pairs(table).sum()
    rows, columns = _pairs(table.sum(axis=1)).sum(), _pairs(table.sum(axis=0)).sum()
    total = _pairs(np.array(float(len(one))))
    by_chance = rows * columns / total if total else 0.0
    most = (rows + columns) / 2
    return float((together - by_chance) / (most - by_chance)) if most > by_chance else 1.0


def _pairs(
    counts: np.ndarray[tuple[int, ...], np.dtype[np.float64]],
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return counts * (counts - 1) / 2
