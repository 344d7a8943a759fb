"""Groups keep their names from map to map: a new group is called as the one it shares most with."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy.optimize import linear_sum_assignment

from phakhi.methods.opinions.arrays import Whole


def named(people: tuple[str, ...], label: Whole, before: Mapping[str, str]) -> list[str]:
    """The name of each group. Without a past the largest is "0"; of equals who has the first id.

    The pairing shares as many people as possible (Kuhn 1955). Who shares nobody is called by the
    next number never used.
    """
    groups = int(label.max()) + 1
    old = sorted(set(before.values()), key=int)
    shared = np.zeros((groups, len(old)), dtype=np.int64)
    number = {name: place for place, name in enumerate(old)}
    for person, group in zip(people, label.tolist(), strict=True):
        if person in before:
            shared[group, number[before[person]]] += 1
    names: dict[int, str] = {}
    for group, place in zip(*linear_sum_assignment(shared, maximize=True), strict=True):
        if shared[group, place]:
            names[int(group)] = old[place]
    unused = max(map(int, old), default=-1) + 1
    for group in _by_size(label):
        if group not in names:
            names[group] = str(unused)
            unused += 1
    return [names[group] for group in range(groups)]


def _by_size(label: Whole) -> list[int]:
    groups, first, sizes = np.unique(label, return_index=True, return_counts=True)
    return [int(group) for group in groups[np.lexsort((first, -sizes))]]
