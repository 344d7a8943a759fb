"""Legal panels that together come near a wanted average, each walked to from what is still owed.

Herding (Welling 2009): after n panels a type is owed n · target less what they had; the next panel
is the legal one that pays most of the debt, found by annealing. 2d of them around a target in d
dimensions mostly have it inside their hull (Wendel 1962), so one linear program ends the search.
A walk never leaves the household classes; quotas may be missed on the way, at a price of 1 each.
Most of its steps go to a type of nearly the same values: those miss few.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.chance import Chance, below, following
from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.types import Types

_STEPS_A_SEAT, _FEWEST_STEPS, _TRIES, _NEAR = 50, 1500, 6, 16
_HOT, _COLD, _MOST_OWED = 0.5, 0.03, 3.0
# −ln u for u = 1/4096 … 1: how many temperatures a step up may cost.
_BOLDNESS = -np.log(np.arange(1, 4097) / 4096)


class _Ground(NamedTuple):
    """places: (types, features + 1), the values of a type and last its class, numbered on;
    bounds: (2, values + classes), the least and the most a panel has of each;
    of class c, the types a panel may have more or less of are mates[first[c] : first[c + 1]];
    loose: those among them of classes of which a panel may have more or less;
    near: (types, few), those of them with the most values of each type."""

    seats: int
    floor: Whole
    ceiling: Whole
    places: Whole
    bounds: Whole
    first: Whole
    mates: Whole
    loose: Whole
    near: Whole


class _Debt(NamedTuple):
    """Each panel is owed `more` than the last, and pays its part of it."""

    owed: Real
    more: Real


class Walks:
    """Walks among the panels of a box."""

    def __init__(self, types: Types) -> None:
        self._ground = _ground(types)

    def balanced(self, target: Real, count: int, seed: int, before: Whole) -> Whole:
        """Up to `count` legal panels in the order found, to be added to those found before."""
        debt = _Debt(len(before) * target - before.sum(axis=0), target)
        return _herd(np.array([seed], np.uint64), self._ground, debt, count)


def _ground(types: Types) -> _Ground:
    room = np.flatnonzero(types.ceiling > types.floor)
    mates = room[np.argsort(types.classes[room], kind="stable")]
    many = np.bincount(types.classes[room], minlength=len(types.alike_high))
    least = np.concatenate((types.low, types.alike_low))
    most = np.concatenate((types.high, types.alike_high))
    loose = room[types.alike_low[types.classes[room]] < types.alike_high[types.classes[room]]]
    return _Ground(
        types.seats,
        types.floor,
        types.ceiling,
        np.column_stack((types.traits, types.classes + len(types.low))),
        np.stack((least, most)),
        np.concatenate((np.zeros(len(types.low) + 1, np.int64), np.cumsum(many))),
        mates,
        loose,
        _near(np.ascontiguousarray(types.traits), loose, min(_NEAR, len(loose))),
    )


@compiled
def _near(traits: Whole, loose: Whole, count: int) -> Whole:
    """For each type, those with the most values in common; among equals, the next in the order."""
    features = traits.shape[1]
    near = np.zeros((len(traits), count), np.int64)
    other = np.zeros(len(loose), np.int64)
    for kind in range(len(traits)):
        for place in range(len(loose)):
            other[place] = (traits[kind] != traits[loose[place]]).sum()
        found = 0
        for differing in range(features + 1):
            for step in range(len(loose)):
                place = (kind + 1 + step) % len(loose)
                if found < count and other[place] == differing:
                    near[kind, found] = loose[place]
                    found += 1
    return near


@compiled
def _herd(chance: Chance, ground: _Ground, debt: _Debt, count: int) -> Whole:
    panels = np.zeros((count, len(debt.owed)), np.int64)
    steps = max(_FEWEST_STEPS, _STEPS_A_SEAT * (ground.seats - ground.floor.sum()))
    found = 0
    for _ in range(count):
        debt.owed[:] += debt.more
        tried = 0
        while tried < _TRIES:
            counts = _begin(ground, debt.owed)
            if _walk(chance, ground, debt.owed, counts, steps << tried):
                break
            tried += 1
        if tried < _TRIES:
            panels[found] = counts
            debt.owed[:] -= counts
            found += 1
        else:
            debt.owed[:] -= debt.more
    return panels[:found]


@compiled
def _begin(ground: _Ground, owed: Real) -> Whole:
    """The most owed first, as far as classes and ceilings let them."""
    order = np.argsort(-owed, kind="mergesort")
    counts = ground.floor.copy()
    held = _held(counts, ground.places, ground.bounds.shape[1])
    left = ground.seats - counts.sum()
    for bound in range(2):
        for place in order:
            home = ground.places[place, -1]
            room = min(
                ground.ceiling[place] - counts[place], ground.bounds[bound, home] - held[home]
            )
            more = min(left, room)
            if more > 0:
                counts[place] += more
                held[home] += more
                left -= more
    return counts


@compiled
def _held(counts: Whole, places: Whole, size: int) -> Whole:
    held = np.zeros(size, np.int64)
    for place in range(len(counts)):
        for column in range(places.shape[1]):
            held[places[place, column]] += counts[place]
    return held


@compiled
def _walk(chance: Chance, ground: _Ground, owed: Real, counts: Whole, steps: int) -> bool:
    """`counts` becomes the most rewarding legal panel met; False where none was.

    Arrays are taken out of their tuple here: within the loop that would cost most of the time.
    """
    total, floor, ceiling, places, bounds, first, mates, loose, near = ground
    held = _held(counts, places, bounds.shape[1])
    seats = np.repeat(np.arange(len(counts)), counts - floor)
    missed = abs(counts.sum() - total) + _missed(held, bounds)
    worth, most, best = 0.0, -np.inf if missed else 0.0, counts.copy()
    heat, cooling = _HOT, (_COLD / _HOT) ** (1.0 / steps)
    for _ in range(steps if len(seats) else 0):
        heat *= cooling
        seat = below(chance, len(seats))
        old = seats[seat]
        home = places[old, -1]
        bound = home if held[home] <= bounds[0, home] else -1
        if bound < 0 and below(chance, 4):
            new = _beside(chance, old, near)
        else:
            new = _drawn(chance, bound, first, mates, loose)
        if new < 0 or counts[new] >= ceiling[new] or _crowded(places[new, -1], home, held, bounds):
            continue
        gain = _worth(owed[new] - counts[new]) - _worth(owed[old] - counts[old] + 1)
        worse = _worse(old, new, places, held, bounds)
        if worse - gain <= heat * _BOLDNESS[following(chance) >> np.uint64(52)] and new != old:
            seats[seat] = new
            counts[old] -= 1
            counts[new] += 1
            _shift(old, new, places, held)
            missed += worse
            worth += gain
            if missed == 0 and worth > most + 1e-9:
                best[:], most = counts, worth
    counts[:] = best
    return most > -np.inf


@compiled
def _worth(owed: float) -> float:
    """What a seat pays of the squared debt; no debt is worth more than a few quotas."""
    return min(max(owed, -_MOST_OWED), _MOST_OWED)


@compiled
def _beside(chance: Chance, old: int, near: Whole) -> int:
    """A type with nearly the values of the old one; −1 where there is none."""
    return int(near[old, below(chance, near.shape[1])]) if near.shape[1] else -1


@compiled
def _drawn(chance: Chance, home: int, first: Whole, mates: Whole, loose: Whole) -> int:
    """A type for the seat, of the same class where `home` is one; −1 where there is none."""
    if home >= 0:
        return int(mates[first[home] + below(chance, first[home + 1] - first[home])])
    return int(loose[below(chance, len(loose))]) if len(loose) else -1


@compiled
def _crowded(new: int, old: int, held: Whole, bounds: Whole) -> bool:
    return new != old and held[new] >= bounds[1, new]


@compiled
def _missed(held: Whole, bounds: Whole) -> int:
    missed = 0
    for place in range(len(held)):
        missed += max(0, bounds[0, place] - held[place], held[place] - bounds[1, place])
    return missed


@compiled
def _worse(old: int, new: int, places: Whole, held: Whole, bounds: Whole) -> int:
    """How many more quotas are missed once the seat is given away."""
    worse = 0
    for column in range(places.shape[1] - 1):
        gone, come = places[old, column], places[new, column]
        if gone != come:
            worse += int(held[gone] <= bounds[0, gone]) - int(held[gone] > bounds[1, gone])
            worse += int(held[come] >= bounds[1, come]) - int(held[come] < bounds[0, come])
    return worse


@compiled
def _shift(old: int, new: int, places: Whole, held: Whole) -> None:
    for column in range(places.shape[1]):
        held[places[old, column]] -= 1
        held[places[new, column]] += 1
