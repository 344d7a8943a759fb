"""Up to a hundred small clusters of people, so that groups cost the same for any number of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.opinions.arrays import Numbers, Whole
from phakhi.methods.opinions.lloyd import middles, settled

_SIDE = 10
MOST = _SIDE * _SIDE
_ROUNDS = 6


@dataclass(frozen=True, eq=False)
class Bases:
    """From left to right; `label` is each point's, `weights` how many points each has."""

    centres: Numbers
    weights: Numbers
    label: Whole


def bases(points: Numbers) -> Bases:
    """Where at most a hundred places are taken, each is a cluster; else k-means of a hundred."""
    distinct, label = np.unique(points, axis=0, return_inverse=True)
    label = label.ravel()
    if len(distinct) > MOST:
        ones = np.ones(len(points))
        label = settled(points, ones, _slices(points), _ROUNDS)
        distinct = middles(points, ones, label, np.zeros((MOST, 2)))
    return _arranged(distinct, label)


def _slices(points: Numbers) -> Numbers:
    """Ten slices across with equally many points, each cut into ten along: where to begin."""
    across = np.lexsort((points[:, 1], points[:, 0]))
    cells = []
    for part in np.array_split(across, _SIDE):
        along = part[np.lexsort((points[part, 0], points[part, 1]))]
        cells += [points[cell].mean(axis=0) for cell in np.array_split(along, _SIDE)]
    return np.array(cells)


def _arranged(centres: Numbers, label: Whole) -> Bases:
    """Without empty ones, in the order of their places."""
    counts = np.bincount(label, minlength=len(centres))
    order = np.lexsort((centres[:, 1], centres[:, 0]))
    order = order[counts[order] > 0]
    number = np.zeros(len(centres), dtype=np.int64)
    number[order] = np.arange(len(order))
    return Bases(centres[order], counts[order].astype(float), number[label])
