"""Panels of a uniform lottery exchanged one by one for such as have who is still short."""

from __future__ import annotations

import numpy as np

from phakhi.methods.chance import below
from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.rounding import Due
from phakhi.methods.sortition.types import Types

_TRIES, _IN_VAIN = 600, 100
_FOUND = 4


def mended(panels: Whole, due: Due, box: Types, seed: int) -> Whole:
    """(panels, types): ends when nobody is short, or when many tries in a row changed nothing."""
    annealer, chance = Annealer(box, seed), np.array([seed % 2**64], np.uint64)
    panels = panels.copy()
    had = panels.sum(axis=0)
    idle = 0
    for _ in range(_TRIES):
        if idle == _IN_VAIN or not due.missing(had).any():
            break
        lacking = _lacking(panels, due, had, box.ceiling)
        slot = lacking[below(chance, len(lacking))]
        better = _better(annealer, due, had, panels[slot])
        idle = 0 if better is not None else idle + 1
        if better is not None:
            had += better - panels[slot]
            panels[slot] = better
    return panels


def _lacking(panels: Whole, due: Due, had: Whole, ceiling: Whole) -> Whole:
    """Panels that might have more of who is shortest, else all of them."""
    worst = int(np.argmax(due.missing(had) / due.sizes))
    found = np.flatnonzero(panels[:, worst] < ceiling[worst])
    return found if len(found) else np.arange(len(panels))


def _better(annealer: Annealer, due: Due, had: Whole, panel: Whole) -> Whole | None:
    """A panel in place of this one, if the annealer finds one that costs less."""
    others = had - panel
    rewards: Real = due.costs(others) - due.costs(others + 1)
    found = annealer.price(rewards, _FOUND)
    if not len(found):
        return None
    costs = [due.costs(others + other).sum() for other in found]
    best = int(np.argmin(costs))
    improves = costs[best] < due.costs(had).sum() - 1e-9
    return np.asarray(found[best]) if improves else None
