"""Walks through nearly legal panels; each leaves the most rewarding legal one it met.

Loops touch plain arrays only: a field of a tuple is a counted reference, which costs more than
the arithmetic.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.chance import Chance, below, following
from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.limits import Limits
from phakhi.methods.sortition.neighbours import Neighbours
from phakhi.methods.sortition.problem import Real, Whole

_HOT, _COLD = 0.4, 0.03
_PRESSURE, _LAST_PRESSURE = 0.3, 2.0
# −ln u for u = 1/4096 … 1: what a step may cost, in temperatures.
_BOLDNESS = -np.log(np.arange(1, 4097) / 4096)
_PATIENCE = 100
# Of 256 proposals, while a quota is short; and of the others.
_AIMED, _NEAR = 50, 100
_GLANCES = 6
_HELD, _LOW, _HIGH = 0, 1, 2
_OVER, _UNDER = 0, 1


class Worth(NamedTuple):
    """rewards: (types,); prices: (quotas + classes, 2) what one above or below costs before
    pressure; slots: types, each as often as it is to be proposed for itself; again: how much less
    reward each further one of a type brings."""

    rewards: Real
    prices: Real
    slots: Whole
    again: float


class Climate(NamedTuple):
    """How bold and how strict each step is."""

    warmth: Real
    pressure: Real
    boldness: Real

    @classmethod
    def of(cls, steps: int, reach: float) -> Climate:
        """At the very end no reward is worth a missed quota."""
        pressure = np.linspace(_PRESSURE, _LAST_PRESSURE, steps)
        pressure[-steps // 10 :] += reach
        return cls(np.geomspace(_HOT, _COLD, steps), pressure, _BOLDNESS)


class Panel(NamedTuple):
    """seats: the type on each seat that is not fixed; ledger: (quotas + classes, 3) how many there
    are, how many there must and may be; kinds: (types, 2) the same of types, without the least;
    best: (types,) the best legal panel so far."""

    seats: Whole
    ledger: Whole
    kinds: Whole
    best: Whole

    @classmethod
    def bare(cls, limits: Limits, best: Whole) -> Panel:
        """With the fixed seats only."""
        held = np.zeros_like(limits.low)
        for trait in limits.traits.T:
            np.add.at(held, trait, limits.floor)
        ledger = np.column_stack([held, limits.low, limits.high])
        kinds = np.column_stack([limits.floor, limits.ceiling])
        return cls(np.zeros(limits.free, np.int64), ledger, kinds, best)


def walks(
    chance: Chance, worth: Worth, limits: Limits, near: Neighbours, *, count: int, steps: int
) -> Whole:
    """Panels of those of `count` walks that met a legal one: (found, types)."""
    climate = Climate.of(steps, float(np.ptp(worth.rewards[limits.room])))
    found = np.zeros((count, len(limits.floor)), np.int64)
    kept = np.zeros(count, np.bool_)
    for walk in range(count):
        panel = Panel.bare(limits, found[walk])
        if _fill(chance, limits.traits, worth.slots, panel):
            kept[walk] = _walk(chance, worth, climate, near, panel)
    return found[kept]


@compiled
def _fill(chance: Chance, traits: Whole, slots: Whole, panel: Panel) -> bool:
    """First who classes of households must have, then anybody; False where that does not fit."""
    seats, ledger, kinds, _ = panel
    filled = 0
    patience = len(slots) + _PATIENCE * (len(seats) + 10)
    first = below(chance, len(slots))
    for step in range(patience):
        if filled == len(seats):
            break
        must = step < len(slots)
        kind = slots[(first + step) % len(slots) if must else below(chance, len(slots))]
        group = traits[kind, -1]
        most = ledger[group, _LOW if must else _HIGH]
        while (
            filled < len(seats) and kinds[kind, 0] < kinds[kind, 1] and ledger[group, _HELD] < most
        ):
            seats[filled] = kind
            _count(traits, ledger, kinds, kind, 1)
            filled += 1
            if not must:
                break
    return filled == len(seats)


@compiled
def _walk(chance: Chance, worth: Worth, climate: Climate, near: Neighbours, panel: Panel) -> bool:
    seats, ledger, kinds, best = panel
    rewards, prices, slots, again = worth
    warmth, pressure, boldness = climate
    traits, close, having, starts, feature_of = near
    missed = _missed(ledger)
    value, highest = 0.0, -np.inf if missed else 0.0
    best[:] = kinds[:, 0]
    for step in range(len(warmth)):
        place, choice = below(chance, len(seats)), below(chance, 256)
        short = _short(chance, ledger, starts) if missed > 0 and choice < _AIMED else -1
        if short >= 0:
            place = _spare(chance, ledger, traits, seats, feature_of[short])
            new = having[starts[short] + below(chance, starts[short + 1] - starts[short])]
        elif choice < _AIMED + _NEAR:
            new = close[seats[place], below(chance, close.shape[1])]
        else:
            new = slots[below(chance, len(slots))]
        old = seats[place]
        if not _may_swap(traits, ledger, kinds, old, new):
            continue
        more, cost = _change(traits, ledger, prices, old, new)
        gain = rewards[new] - rewards[old] - again * (kinds[new, 0] - kinds[old, 0] + 1)
        bold = boldness[following(chance) >> np.uint64(52)]
        if cost + pressure[step] * more - gain < warmth[step] * bold:
            seats[place] = new
            _count(traits, ledger, kinds, old, -1)
            _count(traits, ledger, kinds, new, 1)
            missed += more
            value += gain
            if missed == 0 and value > highest + 1e-9:
                highest = value
                best[:] = kinds[:, 0]
    return bool(highest > -np.inf)


@compiled
def _count(traits: Whole, ledger: Whole, kinds: Whole, kind: int, more: int) -> None:
    kinds[kind, 0] += more
    for feature in range(traits.shape[1]):
        ledger[traits[kind, feature], _HELD] += more


@compiled
def _missed(ledger: Whole) -> int:
    missed = 0
    for quota in range(len(ledger)):
        missed += max(0, ledger[quota, _LOW] - ledger[quota, _HELD])
        missed += max(0, ledger[quota, _HELD] - ledger[quota, _HIGH])
    return missed


@compiled
def _short(chance: Chance, ledger: Whole, starts: Whole) -> int:
    """A quota that is below its minimum and has somebody to offer, -1 if there is none."""
    size = len(starts) - 1
    first = below(chance, size)
    for step in range(size):
        quota = (first + step) % size
        if ledger[quota, _HELD] < ledger[quota, _LOW] and starts[quota] < starts[quota + 1]:
            return quota
    return -1


@compiled
def _spare(chance: Chance, ledger: Whole, traits: Whole, seats: Whole, feature: int) -> int:
    """A seat whose value of the feature has more than it must, if a few glances find one."""
    place = below(chance, len(seats))
    for _ in range(_GLANCES):
        quota = traits[seats[place], feature]
        if ledger[quota, _HELD] > ledger[quota, _LOW]:
            break
        place = below(chance, len(seats))
    return place


@compiled
def _may_swap(traits: Whole, ledger: Whole, kinds: Whole, old: int, new: int) -> bool:
    """Classes of households keep what they must have and may have on every step."""
    if old == new or kinds[new, 0] >= kinds[new, 1]:
        return False
    left, entered = traits[old, -1], traits[new, -1]
    if left == entered:
        return True
    short = ledger[left, _HELD] <= ledger[left, _LOW]
    return bool(not short and ledger[entered, _HELD] < ledger[entered, _HIGH])


@compiled
def _change(traits: Whole, ledger: Whole, prices: Real, old: int, new: int) -> tuple[int, float]:
    """By how many places more the quotas are missed after the swap, and what that costs."""
    more = 0
    cost = 0.0
    for feature in range(traits.shape[1]):
        left, entered = traits[old, feature], traits[new, feature]
        if left != entered:
            over = int(ledger[entered, _HELD] >= ledger[entered, _HIGH])
            eased = int(ledger[left, _HELD] > ledger[left, _HIGH])
            under = int(ledger[left, _HELD] <= ledger[left, _LOW])
            met = int(ledger[entered, _HELD] < ledger[entered, _LOW])
            more += over - eased + under - met
            cost += over * prices[entered, _OVER] - eased * prices[left, _OVER]
            cost += under * prices[left, _UNDER] - met * prices[entered, _UNDER]
    return more, cost
