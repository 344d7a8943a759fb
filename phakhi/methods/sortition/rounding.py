"""A number of panels whose counts are as near as can be to an average times that number.

Annealing over which of the candidates to take, and how often: nobody is to be on fewer panels
than the whole number below their due, and what is left over is spread evenly.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.chance import Chance, below, following
from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.problem import Real, Whole

_STEPS_A_PANEL = 400
_HOT, _COLD = 0.3, 0.003
_UNEVEN = 0.05
_LOSS = 1.25
_BOLDNESS = -np.log(np.arange(1, 4097) / 4096)


class Candidates(NamedTuple):
    """Panel p has `counts` of `kinds` from starts[p] to starts[p + 1]."""

    kinds: Whole
    counts: Whole
    starts: Whole

    @classmethod
    def of(cls, panels: Whole) -> Candidates:
        rows, kinds = np.nonzero(panels)
        starts = np.searchsorted(rows, np.arange(len(panels) + 1))
        return cls(kinds, panels[rows, kinds], starts)


class Due(NamedTuple):
    """What all panels together are to have of each type of `sizes` people; with `least` of it
    nobody of the type, whose turns differ by one, loses more than `_LOSS` panels."""

    total: Real
    sizes: Whole
    least: Whole

    @classmethod
    def of(cls, total: Real, sizes: Whole) -> Due:
        return cls(total, sizes, sizes * np.ceil(total / sizes - _LOSS).astype(np.int64))

    def missing(self, had: Whole) -> Whole:
        return np.asarray(np.maximum(0, self.least - had))

    def costs(self, had: Whole) -> Real:
        """As `_cost` has it: (types,)."""
        uneven = (self.total - had) / self.sizes
        squared = self.missing(had) ** 2 / self.sizes
        return np.asarray(squared + _UNEVEN * uneven**2)


def rounded(panels: Whole, weights: Real, due: Due, count: int, seed: int) -> Whole:
    """`count` of the panels, of which some may come again: (count, types)."""
    slots = _by_weight(weights, count)
    if len(panels) > 1:
        chance = np.array([seed % 2**64], np.uint64)
        warmth = np.geomspace(_HOT, _COLD, _STEPS_A_PANEL * count)
        had = panels[slots].sum(axis=0)
        _anneal(chance, Candidates.of(panels), due, warmth, (slots, had, _BOLDNESS))
    return panels[np.sort(slots)]


def _by_weight(weights: Real, count: int) -> Whole:
    """Systematic: panel p between the floor and the ceiling of count · weight times."""
    ends = np.cumsum(weights) / weights.sum()
    places = np.searchsorted(ends, (np.arange(count) + 0.5) / count)
    return np.minimum(places, len(weights) - 1).astype(np.int64)


@compiled
def _anneal(
    chance: Chance, candidates: Candidates, due: Due, warmth: Real, state: tuple[Whole, Whole, Real]
) -> None:
    kinds, counts, starts = candidates
    total, sizes, least = due
    slots, had, boldness = state
    for warm in warmth:
        slot, new = below(chance, len(slots)), below(chance, len(starts) - 1)
        old = slots[slot]
        if old == new:
            continue
        cost = 0.0
        for place in range(starts[old], starts[old + 1]):
            kind = kinds[place]
            cost -= _cost(total[kind], sizes[kind], least[kind], had[kind])
            had[kind] -= counts[place]
            cost += _cost(total[kind], sizes[kind], least[kind], had[kind])
        for place in range(starts[new], starts[new + 1]):
            kind = kinds[place]
            cost -= _cost(total[kind], sizes[kind], least[kind], had[kind])
            had[kind] += counts[place]
            cost += _cost(total[kind], sizes[kind], least[kind], had[kind])
        if cost < warm * boldness[following(chance) >> np.uint64(52)]:
            slots[slot] = new
            continue
        for place in range(starts[old], starts[old + 1]):
            had[kinds[place]] += counts[place]
        for place in range(starts[new], starts[new + 1]):
            had[kinds[place]] -= counts[place]


@compiled
def _cost(total: float, size: int, least: int, had: int) -> float:
    missing = max(0, least - had)
    uneven = (total - had) / size
    return missing * missing / size + _UNEVEN * uneven * uneven
