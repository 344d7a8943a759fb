"""From places to groups: for every k a clustering, of them the one with the best silhouette."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.opinions.arrays import Numbers, Whole
from phakhi.methods.opinions.bases import Bases, bases
from phakhi.methods.opinions.grouping import grouped, most_groups
from phakhi.methods.opinions.silhouettes import silhouette
from phakhi.methods.opinions.smoothing import Smoother, smoothed

SMALLEST = 5
# Silhouettes this near to each other are tied: then fewer groups are better.
_TIED = 1e-9


class Clusters(NamedTuple):
    """`label` is each person's group; `clear` says how far the groups are apart."""

    label: Whole
    clear: float

    @property
    def sizes(self) -> Whole:
        return np.bincount(self.label)

    @property
    def is_showable(self) -> bool:
        """At least two groups that are not too small to be shown."""
        return int((self.sizes >= SMALLEST).sum()) >= 2


def into(points: Numbers, k: int) -> Whole:
    found = bases(points)
    return grouped(found, min(k, len(found.weights)))[found.label]


def best_clusters(
    points: Numbers, past: Smoother | None = None
) -> tuple[Clusters | None, Smoother | None]:
    """None if there are no two groups of 5; the smoother is as it was, then."""
    found = bases(points)
    options = dict(_options(found))
    if not options:
        return None, past
    top = max(option.clear for option in options.values())
    best = min(k for k, option in options.items() if option.clear >= top - _TIED)
    smoother = smoothed(past, best)
    return options.get(smoother.kept, options[best]), smoother


def _options(found: Bases) -> list[tuple[int, Clusters]]:
    options = []
    for k in range(2, most_groups(found) + 1):
        label = grouped(found, k)
        if label.max() == k - 1:
            clusters = Clusters(label[found.label], silhouette(found, label))
            if clusters.is_showable:
                options.append((k, clusters))
    return options
