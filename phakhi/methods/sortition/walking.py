"""Walks through nearly legal panels; each leaves the most rewarding legal one it met."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.compiled import Chance, below, compiled, following
from phakhi.methods.sortition.limits import Limits
from phakhi.methods.sortition.problem import Real, Whole

_HOT, _COLD = 0.4, 0.03
_PRESSURE, _LAST_PRESSURE = 0.3, 2.0
# −ln u for u = 1/4096 … 1: what a step may cost, in temperatures.
_BOLDNESS = -np.log(np.arange(1, 4097) / 4096)
_PATIENCE = 100


class Worth(NamedTuple):
    """rewards: (types,); over, under: (quotas,) what one above or below costs before pressure;
    slots: types, each as often as it is to be proposed."""

    rewards: Real
    over: Real
    under: Real
    slots: Whole


class Panel(NamedTuple):
    """seats: the type on each seat that is not fixed; the others count types, quotas, classes."""

    seats: Whole
    kinds: Whole
    quotas: Whole
    groups: Whole


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


def walks(chance: Chance, worth: Worth, limits: Limits, count: int, steps: int) -> Whole:
    """Panels of those of `count` walks that met a legal one: (found, types)."""
    found = np.zeros((count, len(limits.floor)), np.int64)
    climate = Climate.of(steps, float(np.ptp(worth.rewards[limits.room])))
    legal = [_walk(chance, worth, limits, climate, found[walk]) for walk in range(count)]
    return found[legal]


@compiled
def _walk(chance: Chance, worth: Worth, limits: Limits, climate: Climate, best: Whole) -> bool:
    panel = _empty(limits)
    if not _fill(chance, worth.slots, limits, panel):
        return False
    missed = _missed(limits, panel)
    value, highest = 0.0, -np.inf
    for step in range(len(climate.warmth)):
        place = below(chance, limits.free)
        old, new = panel.seats[place], worth.slots[below(chance, len(worth.slots))]
        if old == new or not _may_enter(limits, panel, old, new):
            continue
        more, cost = _change(worth, limits, panel, old, new)
        gain = worth.rewards[new] - worth.rewards[old]
        cost += climate.pressure[step] * more
        bold = climate.boldness[following(chance) >> np.uint64(52)]
        if cost - gain < climate.warmth[step] * bold:
            panel.seats[place] = new
            _count(limits, panel, old, -1)
            _count(limits, panel, new, 1)
            missed += more
            value += gain
            if missed == 0 and value > highest + 1e-9:
                highest = value
                best[:] = panel.kinds
    return bool(highest > -np.inf)


@compiled
def _empty(limits: Limits) -> Panel:
    panel = Panel(
        np.zeros(limits.free, np.int64),
        np.zeros(len(limits.floor), np.int64),
        np.zeros(len(limits.low), np.int64),
        np.zeros(len(limits.alike_high), np.int64),
    )
    for kind in range(len(limits.floor)):
        _count(limits, panel, kind, limits.floor[kind])
    return panel


@compiled
def _count(limits: Limits, panel: Panel, kind: int, more: int) -> None:
    panel.kinds[kind] += more
    panel.groups[limits.classes[kind]] += more
    for feature in range(limits.traits.shape[1]):
        panel.quotas[limits.traits[kind, feature]] += more


@compiled
def _fill(chance: Chance, slots: Whole, limits: Limits, panel: Panel) -> bool:
    """A random panel of the right size; False where household rules leave no room for it."""
    filled = 0
    for _ in range(_PATIENCE * (limits.free + 10)):
        if filled == limits.free:
            return True
        kind = slots[below(chance, len(slots))]
        full = panel.groups[limits.classes[kind]] >= limits.alike_high[limits.classes[kind]]
        if not full and panel.kinds[kind] < limits.ceiling[kind]:
            panel.seats[filled] = kind
            _count(limits, panel, kind, 1)
            filled += 1
    return filled == limits.free


@compiled
def _missed(limits: Limits, panel: Panel) -> int:
    missed = 0
    for quota in range(len(limits.low)):
        missed += max(0, limits.low[quota] - panel.quotas[quota])
        missed += max(0, panel.quotas[quota] - limits.high[quota])
    for group in range(len(limits.alike_low)):
        missed += max(0, limits.alike_low[group] - panel.groups[group])
    return missed


@compiled
def _may_enter(limits: Limits, panel: Panel, old: int, new: int) -> bool:
    if panel.kinds[new] >= limits.ceiling[new]:
        return False
    group = limits.classes[new]
    return bool(group == limits.classes[old] or panel.groups[group] < limits.alike_high[group])


@compiled
def _change(worth: Worth, limits: Limits, panel: Panel, old: int, new: int) -> tuple[int, float]:
    """By how many places more the quotas are missed after the step, and what that costs."""
    more = 0
    cost = 0.0
    left, entered = limits.classes[old], limits.classes[new]
    if left != entered:
        more += int(panel.groups[left] <= limits.alike_low[left])
        more -= int(panel.groups[entered] < limits.alike_low[entered])
    for feature in range(limits.traits.shape[1]):
        left, entered = limits.traits[old, feature], limits.traits[new, feature]
        if left == entered:
            continue
        over = int(panel.quotas[entered] >= limits.high[entered])
        eased = int(panel.quotas[left] > limits.high[left])
        under = int(panel.quotas[left] <= limits.low[left])
        met = int(panel.quotas[entered] < limits.low[entered])
        more += over - eased + under - met
        cost += over * worth.over[entered] - eased * worth.over[left]
        cost += under * worth.under[left] - met * worth.under[entered]
    return more, cost
