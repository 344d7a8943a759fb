"""From a wanted average to panels whose mixture has it, or to a proof that no mixture has.

First herded panels around it, which mostly are enough; then panels that the master's prices ask
for, by annealing, and where that finds none, by an exact program: on the face of the average, then
over all panels.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.sortition.aims import Aim
from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.balanced import Walks
from phakhi.methods.sortition.correcting import corrected
from phakhi.methods.sortition.exact import Exact
from phakhi.methods.sortition.limits import are_legal
from phakhi.methods.sortition.master import Master, Mixture
from phakhi.methods.sortition.problem import Flags, Real, Whole
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.searching import Search
from phakhi.methods.sortition.types import Types

_PER_DIMENSION, _SPARE, _HERD, _PRICED = 2, 16, 64, 48
# In seats, over all types: nobody's chance is off by more. What is left below the second, where
# nothing more is found, is rounding.
_NOTHING, _ROUNDING = 1e-9, 2e-7
_BETTER = 1e-10
# Up to here the linear program is quick, and what it finds has half as many panels.
_FEW = 700


@dataclass(frozen=True, eq=False)
class Cut:
    """No legal panel has normal · panel > most, but the wanted average has."""

    normal: Real
    most: float


def herded(region: Region, aim: Aim, search: Search, name: str) -> Whole:
    """Legal panels on the face of the point, around it."""
    face = region.face(aim.point)
    wanted = _PER_DIMENSION * int((face.floor < face.ceiling).sum()) + _SPARE
    walks = Walks(face)
    panels = np.empty((0, face.count), np.int64)
    for first in range(0, wanted, _HERD):
        if first and search.is_over():
            break
        search.progress("panels", first / wanted)
        count = min(_HERD, wanted - first)

        def find(chance: int, before: Whole = panels, count: int = count) -> Whole:
            return walks.balanced(aim.point, count, chance, before)

        found = search.found(f"{name} herd {first}", find)
        if not len(found):
            break
        panels = np.concatenate((panels, found))
    return _checked(panels, face)


def unseen(region: Region, panels: Whole) -> tuple[Whole, Flags]:
    """The panels and more, until they show everybody who is on any; and the types on none."""
    types = region.types
    exact = Exact(types)
    while True:
        missing = region.free & ~(panels > 0).any(axis=0)
        if not missing.any():
            return panels, missing
        found = exact.best(missing.astype(float))
        if found.most < 0.5 or not len(found.panels):
            return panels, missing
        panels = np.concatenate((panels, found.panels))


def mixed(
    region: Region, aim: Aim, panels: Whole, search: Search, name: str
) -> tuple[Mixture, Cut | None]:
    """The best mixture, and what proves that the average cannot be had, if so."""
    search.progress("mixture", 0.0)
    if len(panels) > _FEW and (mixture := _nearly_equal(region.face(aim.point), aim, panels)):
        return mixture, None
    master = Master(aim.low)
    master.add(panels)
    boxes = [region.types, region.face(aim.point)]
    rounds = 0
    mixture = master.best()
    most_missing = max(mixture.missing, _NOTHING)
    while mixture.missing > _NOTHING and not search.is_over():
        rounds += 1
        found, most = _improving(boxes[-1], mixture, search, f"{name} price {rounds}")
        if master.add(found):
            mixture = master.best()
            search.progress("mixture", _share(mixture.missing, most_missing))
        elif mixture.missing <= _ROUNDING:
            break
        elif len(boxes) == 1:
            return mixture, Cut(mixture.rewards, most + _BETTER)
        else:
            boxes.pop()
    return mixture, None


def _nearly_equal(face: Types, aim: Aim, panels: Whole) -> Mixture | None:
    on_face = panels[are_legal(panels, face)]
    weights = corrected(on_face, aim.point)
    if weights is None:
        return None
    return Mixture(on_face, weights, 0.0, np.zeros(face.count), 0.0)


def _improving(box: Types, mixture: Mixture, search: Search, name: str) -> tuple[Whole, float]:
    """Panels that may lessen what is missing; where there are none, the proven highest reward."""
    rewards, threshold = mixture.rewards, mixture.threshold + _BETTER

    def find(chance: int) -> Whole:
        panels = Annealer(box, chance).price(rewards, _PRICED)
        return panels[panels @ rewards > threshold]

    found = search.found(name, find)
    if len(found):
        return _checked(found, box), np.inf
    sure = Exact(box).best(rewards)
    better = sure.panels[sure.panels @ rewards > threshold]
    return better, sure.most


def _checked(panels: Whole, box: Types) -> Whole:
    """Whatever a walk says: a panel counts when whole numbers say so."""
    return panels[are_legal(panels, box)]


def _share(missing: float, most: float) -> float:
    """Digits won of digits wanted."""
    if most <= _NOTHING:
        return 1.0
    won = np.log(most / max(missing, _NOTHING)) / np.log(most / _NOTHING)
    return float(min(max(won, 0.0), 1.0))
