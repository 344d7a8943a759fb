"""Base clusters into k groups: Ward's merging, then k-means from there. Nothing is drawn by lot."""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Numbers, Whole
from phakhi.methods.opinions.bases import Bases
from phakhi.methods.opinions.lloyd import middles, settled

MOST_GROUPS = 5
_ROUNDS = 100


def most_groups(bases: Bases) -> int:
    """min(5, 2 + ⌊base clusters / 12⌋), and no more than there are places."""
    count = len(bases.weights)
    return min(MOST_GROUPS, 2 + count // 12, count)


def grouped(bases: Bases, k: int) -> Whole:
    """The group of each base cluster, numbered from left to right by their first."""
    merged = _ward(bases.centres, bases.weights, k)
    start = middles(bases.centres, bases.weights, merged, np.zeros((k, 2)))
    labels = settled(bases.centres, bases.weights, start, _ROUNDS)
    _, first, label = np.unique(labels, return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(first))
    return np.asarray(rank[label.ravel()], dtype=np.int64)


@compiled
def _ward(centres: Numbers, weights: Numbers, k: int) -> Whole:
    """Joins the two whose joining spreads least until k are left."""
    centres, weights = centres.copy(), weights.copy()
    head = np.arange(len(weights))
    for _turn in range(len(weights) - k):
        one, other = _cheapest(centres, weights)
        total = weights[one] + weights[other]
        centres[one] = (weights[one] * centres[one] + weights[other] * centres[other]) / total
        weights[one], weights[other] = total, 0.0
        head[head == other] = one
    numbers = np.cumsum(weights > 0) - 1
    return numbers[head]


@compiled
def _cheapest(centres: Numbers, weights: Numbers) -> tuple[int, int]:
    """Of w₁w₂/(w₁+w₂)·d²; without weight is joined already."""
    best, found = np.inf, (0, 0)
    for a in np.flatnonzero(weights):
        for b in range(a + 1, len(weights)):
            if weights[b] > 0:
                across = centres[a, 0] - centres[b, 0]
                along = centres[a, 1] - centres[b, 1]
                share = weights[a] * weights[b] / (weights[a] + weights[b])
                cost = share * (across * across + along * along)
                if cost < best:
                    best, found = cost, (int(a), b)
    return found
