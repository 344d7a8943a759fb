"""Which types are worth trying in place of another: those that differ in little."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.chance import Chance, following
from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.limits import Limits
from phakhi.methods.sortition.problem import Whole

_NEAREST = 12


class Neighbours(NamedTuple):
    """traits: as in `Limits`; near: (types, some), types of the fewest other traits; having: the
    types of one quota after those of another, quota q's from starts[q] to starts[q + 1], all of
    them in `limits.room`; feature_of: (quotas,) the column of `traits` with this quota."""

    traits: Whole
    near: Whole
    having: Whole
    starts: Whole
    feature_of: Whole

    @classmethod
    def of(cls, limits: Limits) -> Neighbours:
        chance = np.array([len(limits.room)], np.uint64)
        near = np.zeros((len(limits.floor), _NEAREST), np.int64)
        _nearest(chance, limits, near)
        traits = limits.traits[limits.room, :-1]
        quotas = int(limits.traits[:, -1].min(initial=len(limits.low)))
        order = np.argsort(traits, axis=None, kind="stable")
        having, feature = np.divmod(order, max(traits.shape[1], 1))
        counts = np.bincount(traits.ravel(), minlength=quotas)
        feature_of = np.zeros(quotas, np.int64)
        feature_of[traits.ravel()[order]] = feature
        starts = np.concatenate([[0], np.cumsum(counts)])
        return cls(limits.traits, near, limits.room[having], starts, feature_of)


@compiled
def _nearest(chance: Chance, limits: Limits, near: Whole) -> None:
    """Among equally near ones chance decides, lest the first of the list be in every walk. Where a
    class has as many as it must and may, only its own types take its seats."""
    traits, low, high = limits.traits, limits.low, limits.high
    distances = np.empty(near.shape[1])
    for kind in limits.room:
        distances[:] = np.inf
        near[kind] = kind
        home = traits[kind, -1]
        for other in limits.room:
            door = traits[other, -1]
            if other == kind or (
                home != door and (low[home] == high[home] or low[door] == high[door])
            ):
                continue
            distance = (following(chance) >> np.uint64(11)) / 2.0**53
            distance += (traits[kind] != traits[other]).sum()
            if distance < distances[-1]:
                place = np.searchsorted(distances, distance)
                distances[place + 1 :] = distances[place:-1].copy()
                near[kind, place + 1 :] = near[kind, place:-1].copy()
                distances[place] = distance
                near[kind, place] = other
        found = max(1, np.isfinite(distances).sum())
        for place in range(found, near.shape[1]):
            near[kind, place] = near[kind, place - found]
