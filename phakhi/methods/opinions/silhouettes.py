"""How much nearer people are to their own group than to the next: 1 clearly, 0 not at all."""

from __future__ import annotations

import numpy as np

from phakhi.methods.opinions.arrays import Numbers, Whole
from phakhi.methods.opinions.bases import Bases


def silhouette(bases: Bases, label: Whole) -> float:
    """The mean over people, each standing where its base cluster does (Rousseeuw 1987).

    With at most a hundred places that is exact. Alone in a group counts 0.
    """
    groups = int(label.max()) + 1
    sums = _distances_to(bases, label, groups)
    sizes = np.bincount(label, weights=bases.weights, minlength=groups)
    everyone = np.arange(len(label))
    own_size = sizes[label]
    own = sums[everyone, label] / np.maximum(own_size - 1, 1)
    others = sums / sizes
    others[everyone, label] = np.inf
    next_best = others.min(axis=1)
    widest = np.maximum(own, next_best)
    values = np.where(widest > 0, (next_best - own) / np.where(widest > 0, widest, 1), 0.0)
    values[own_size <= 1] = 0.0
    return float(np.average(values, weights=bases.weights))


def _distances_to(bases: Bases, label: Whole, groups: int) -> Numbers:
    """From each base cluster to all people of each group together."""
    apart = np.linalg.norm(bases.centres[:, None] - bases.centres[None], axis=2) * bases.weights
    return np.stack([apart[:, label == group].sum(axis=1) for group in range(groups)], axis=1)
