"""Legal panels of high reward by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983).

First every quota gets a price at which a random panel, each type taken with a chance of
1 / (1 + exp((prices of its values − reward) / temperature)), meets it on average: the dual of the
problem with entropy added. At such prices nearly every move costs little. A walk then gives one
seat at a time to another type; missing a quota costs its price and a pressure that grows.
"""

from __future__ import annotations

import numpy as np

from phakhi.methods.chance import Chance, following
from phakhi.methods.sortition.limits import Limits, are_legal
from phakhi.methods.sortition.neighbours import Neighbours
from phakhi.methods.sortition.pricing import fit_prices, no_prices
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.types import Types
from phakhi.methods.sortition.walking import Worth, walks

_FIRM = 0.1
_SWEEPS = 50
_AGAIN = np.geomspace(0.3, _FIRM, 3)
_STEPS_A_SEAT = 80
_FEWEST_STEPS = 3_000
_SLOTS_A_TYPE = 4
_MOST_OWED, _BEYOND = 3.0, 0.2
_TRIES = 5


class Annealer:
    """What it answers depends on `seed`, `asked` and what it is given, on nothing else."""

    def __init__(self, types: Types, seed: int) -> None:
        self.types = types
        self.seed = seed
        self.asked = 0
        self._room = np.zeros(0, np.int64)
        self._near: Neighbours | None = None

    def price(self, rewards: Real, count: int, box: Types | None = None) -> Whole:
        """Up to `count` different legal panels of the box, the best first: (found, types).

        That none is found does not mean there is none; an exact program has to say.
        """
        types, limits, chance = self._asked(box)
        if not (limits.free > 0 and len(limits.room)):
            return _only(types)
        worth = _worth(rewards, limits, no_prices(limits))
        near = self._neighbours(limits)
        found = walks(chance, worth, limits, near, count=count, steps=_steps(limits))
        different = np.unique(found, axis=0)
        order = np.argsort(-(different @ rewards), kind="stable")
        return np.asarray(different[order], np.int64)

    def herd(
        self, target: Real, count: int, box: Types | None = None, owed: Real | None = None
    ) -> Whole:
        """Up to `count` legal panels that together come near count · target (+ what was owed
        before), in the order found (Welling 2009): each pays most of what the others left owing."""
        types, limits, chance = self._asked(box)
        if not (limits.free > 0 and len(limits.room)):
            return np.repeat(_only(types), count, axis=0)
        near, prices = self._neighbours(limits), no_prices(limits)
        debt = np.zeros(types.count) if owed is None else owed.astype(float)
        found = [np.zeros((0, types.count), np.int64)]
        for _ in range(count):
            debt += target
            worth = _worth(_felt(debt), limits, prices, again=1.0)
            panel = _stubborn(chance, worth, limits, near)
            debt -= panel.sum(axis=0) if len(panel) else target
            found.append(panel)
        return np.concatenate(found)

    def _asked(self, box: Types | None) -> tuple[Types, Limits, Chance]:
        self.asked += 1
        chance = np.array([self.asked], np.uint64)
        chance[0] = following(chance) ^ np.uint64(self.seed % 2**64)
        types = box or self.types
        return types, Limits.of(types), chance

    def _neighbours(self, limits: Limits) -> Neighbours:
        """Looked up anew only when other types come in question."""
        if self._near is None or not np.array_equal(self._room, limits.room):
            self._room, self._near = limits.room, Neighbours.of(limits)
        return self._near


def _only(types: Types) -> Whole:
    """Where no seat is left to choose, the fixed ones are the only panel."""
    panel = types.floor[None, :]
    return np.asarray(panel[are_legal(panel, types)])


def _steps(limits: Limits) -> int:
    return max(_FEWEST_STEPS, _STEPS_A_SEAT * limits.free)


def _stubborn(chance: Chance, worth: Worth, limits: Limits, near: Neighbours) -> Whole:
    """One legal panel, by longer and longer walks, or none."""
    steps = _steps(limits)
    for _ in range(_TRIES):
        found = walks(chance, worth, limits, near, count=1, steps=steps)
        if len(found):
            break
        steps *= 2
    return found


def _felt(debt: Real) -> Real:
    """Long owed weighs more, but not without measure: few seats may not decide over all others."""
    within = np.clip(debt, -_MOST_OWED, _MOST_OWED)
    return within + _BEYOND * (debt - within)


def _worth(rewards: Real, limits: Limits, prices: Real, again: float = 0.0) -> Worth:
    """Moves `prices` to where rewards ask for them; few steps do where they are nearly there."""
    scale = _scale(rewards[limits.room])
    scaled = rewards * scale
    reach = max(1.0, float(np.ptp(scaled[limits.room])))
    temperatures = _AGAIN if prices.any() else np.geomspace(reach, _FIRM, _SWEEPS)
    expected = fit_prices(prices, scaled, limits, temperatures)
    sides = np.stack([np.maximum(prices, 0.0), np.maximum(-prices, 0.0)], axis=1)
    return Worth(scaled, sides, _slots(expected - limits.floor, limits.room), again * scale)


def _scale(rewards: Real) -> float:
    """Makes what the choice of one seat matters the unit."""
    spread = float(rewards.std())
    return 1.0 / spread if spread > 1e-12 else 0.0


def _slots(expected: Real, room: Whole) -> Whole:
    """Each type once, and the oftener the more of it a random panel has."""
    share = expected[room] / max(float(expected[room].sum()), 1e-12)
    return np.repeat(room, 1 + np.round(_SLOTS_A_TYPE * len(room) * share).astype(np.int64))
