"""Every bound a panel must keep, each of which can be taken away to see whether it matters."""

from __future__ import annotations

from collections.abc import Set
from typing import Literal, NamedTuple

import numpy as np
from scipy.sparse import csr_array, hstack, vstack

from phakhi.methods.sortition.incidence import homes, membership
from phakhi.methods.sortition.problem import Real, Whole
from phakhi.methods.sortition.programs import ENDLESS, NoAnswer, Program, Rows
from phakhi.methods.sortition.types import Types

Kind = Literal["seats", "min", "max", "household", "confirmed"]


class Bound(NamedTuple):
    """`quota` is its place in the problem, -1 where the bound is of no quota."""

    kind: Kind
    quota: int = -1


SEATS, HOUSEHOLD, CONFIRMED = Bound("seats"), Bound("household"), Bound("confirmed")


def all_bounds(types: Types) -> list[Bound]:
    lows = [Bound("min", quota) for quota in range(len(types.low)) if types.low[quota] > 0]
    highs = [
        Bound("max", quota) for quota in range(len(types.high)) if types.high[quota] < types.seats
    ]
    held = [CONFIRMED] if types.floor.any() else []
    shared = [HOUSEHOLD] if _shares(types) else []
    return [
        *held,
        *shared,
        *sorted(lows + highs, key=lambda bound: (bound.quota, bound.kind)),
        SEATS,
    ]


def _shares(types: Types) -> bool:
    """Does the rule of one seat an address take anything from anybody?"""
    people = np.bincount(types.classes, weights=types.sizes, minlength=len(types.alike_high))
    return bool((people > types.alike_high).any())


class Panels:
    """The program of all panels, whole or in fractions, under any choice of the bounds."""

    def __init__(self, types: Types, *, whole: bool) -> None:
        self.types = types
        self._whole = whole
        everybody = csr_array(np.ones((1, types.count)))
        self._matrix = csr_array(vstack([membership(types), homes(types), everybody]))

    def exist(self, kept: Set[Bound]) -> bool:
        try:
            self.program(kept, np.zeros(self.types.count)).solve()
        except NoAnswer:
            return False
        return True

    def program(self, kept: Set[Bound], worth: Real) -> Program:
        types = self.types
        low, high = self._rows(kept)
        floor = types.floor if CONFIRMED in kept else np.zeros(types.count)
        ceiling = types.ceiling if HOUSEHOLD in kept else types.sizes
        rows = Rows(self._matrix, low, high)
        return Program(worth, floor.astype(float), ceiling.astype(float), rows, whole=self._whole)

    def _rows(self, kept: Set[Bound]) -> tuple[Real, Real]:
        types = self.types
        low = np.full(self._matrix.shape[0], -ENDLESS)
        high = np.full(self._matrix.shape[0], ENDLESS)
        for kind, quota in kept:
            if kind == "min":
                low[quota] = types.low[quota]
            elif kind == "max":
                high[quota] = types.high[quota]
        if HOUSEHOLD in kept:
            classes = slice(len(types.low), len(types.low) + len(types.alike_high))
            high[classes] = types.alike_high
        if SEATS in kept:
            low[-1] = high[-1] = types.seats
        return low, high


def elastic(types: Types, less: Whole, more: Whole, cost: Real) -> Program:
    """Panels whose quotas give way: by up to `less` at the minimum, `more` at the maximum.

    Columns: types, then how far each minimum and each maximum gives way; cost: (2 * quotas,).
    """
    quotas = len(types.low)
    step = csr_array(np.eye(quotas))
    counted = hstack([membership(types), step, -step])
    still = csr_array((len(types.alike_high) + 1, 2 * quotas))
    fixed = hstack([vstack([homes(types), csr_array(np.ones((1, types.count)))]), still])
    rows = Rows(
        csr_array(vstack([counted, fixed])),
        np.concatenate([types.low, types.alike_low, [types.seats]]).astype(float),
        np.concatenate([types.high, types.alike_high, [types.seats]]).astype(float),
    )
    low = np.concatenate([types.floor, np.zeros(2 * quotas)]).astype(float)
    high = np.concatenate([types.ceiling, less, more]).astype(float)
    return Program(np.concatenate([np.zeros(types.count), -cost]), low, high, rows, whole=True)
