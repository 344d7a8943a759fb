"""k-means from given centres: no chance, no order, of equally near centres the first."""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Numbers, Whole


@compiled
def nearest(points: Numbers, centres: Numbers) -> Whole:
    labels = np.zeros(len(points), dtype=np.int64)
    for one in range(len(points)):
        best = np.inf
        for centre in range(len(centres)):
            across = points[one, 0] - centres[centre, 0]
            along = points[one, 1] - centres[centre, 1]
            distance = across * across + along * along
            if distance < best:
                best, labels[one] = distance, centre
    return labels


@compiled
def middles(points: Numbers, weights: Numbers, labels: Whole, centres: Numbers) -> Numbers:
    """Weighted means; a centre nobody is near stays where it is."""
    sums, totals = np.zeros_like(centres), np.zeros(len(centres))
    for one in range(len(points)):
        label = labels[one]
        sums[label, 0] += weights[one] * points[one, 0]
        sums[label, 1] += weights[one] * points[one, 1]
        totals[label] += weights[one]
    found = centres.copy()
    for centre in range(len(centres)):
        if totals[centre] > 0:
            found[centre] = sums[centre] / totals[centre]
    return found


@compiled
def settled(points: Numbers, weights: Numbers, centres: Numbers, rounds: int) -> Whole:
    """The label of each point once nobody changes, or after so many rounds."""
    labels = nearest(points, centres)
    for _turn in range(rounds):
        centres = middles(points, weights, labels, centres)
        moved = nearest(points, centres)
        if np.array_equal(moved, labels):
            break
        labels = moved
    return labels
