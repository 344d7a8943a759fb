"""Legal panels of high reward by simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983).

First every quota gets a price at which a random panel, each type taken with a chance of
1 / (1 + exp((prices of its values − reward) / temperature)), meets it on average: the dual of the
problem with entropy added. At such prices nearly every move costs little. A walk then gives one
seat at a time to another type; missing a quota costs its price and a pressure that grows.
"""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import Chance, following
from phakhi.methods.sortition.limits import Limits, are_legal
from phakhi.methods.sortition.neighbours import Neighbours
from phakhi.methods.sortition.pricing import quota_prices
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.types import Types
from phakhi.methods.sortition.walking import Worth, walks

_FIRM = 0.1
_SWEEPS = 50
_STEPS_A_SEAT = 80
_FEWEST_STEPS = 3_000
_SLOTS_A_TYPE = 4


class Annealer:
    """What it answers depends on `seed`, `asked` and what `price` is given, on nothing else."""

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
        types = box or self.types
        self.asked += 1
        limits = Limits.of(types)
        if not (limits.free > 0 and len(limits.room)):
            only = types.floor[None, :]
            return np.asarray(only[are_legal(only, types)])
        steps = max(_FEWEST_STEPS, _STEPS_A_SEAT * limits.free)
        worth, near = _worth(rewards, limits), self._neighbours(limits)
        found = walks(self._chance(), worth, limits, near, count=count, steps=steps)
        different = np.unique(found, axis=0)
        order = np.argsort(-(different @ rewards), kind="stable")
        return np.asarray(different[order], np.int64)

    def _neighbours(self, limits: Limits) -> Neighbours:
        """Looked up anew only when other types come in question."""
        if self._near is None or not np.array_equal(self._room, limits.room):
            self._room, self._near = limits.room, Neighbours.of(limits)
        return self._near

    def _chance(self) -> Chance:
        chance = np.array([self.asked], np.uint64)
        chance[0] = following(chance) ^ np.uint64(self.seed % 2**64)
        return chance


def _worth(rewards: Real, limits: Limits) -> Worth:
    scaled = _scaled(rewards, limits.room)
    reach = max(1.0, float(np.ptp(scaled[limits.room])))
    prices, expected = quota_prices(scaled, limits, np.geomspace(reach, _FIRM, _SWEEPS))
    sides = np.stack([np.maximum(prices, 0.0), np.maximum(-prices, 0.0)], axis=1)
    return Worth(scaled, sides, _slots(expected - limits.floor, limits.room))


def _scaled(rewards: Real, room: Whole) -> Real:
    """In units of what the choice of one seat matters."""
    spread = float(rewards[room].std())
    return rewards / spread if spread > 1e-12 else np.zeros(len(rewards))


def _slots(expected: Real, room: Whole) -> Whole:
    """Each type once, and the oftener the more of it a random panel has."""
    share = expected[room] / max(float(expected[room].sum()), 1e-12)
    return np.repeat(room, 1 + np.round(_SLOTS_A_TYPE * len(room) * share).astype(np.int64))
