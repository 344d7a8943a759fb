"""Average panels: counts of the types that keep every quota, whole or not.

What any lottery has on average lies in here. Cuts take away what no lottery reaches.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array, vstack

from phakhi.methods.sortition.incidence import homes, membership
from phakhi.methods.sortition.problem import Flags, Real, Whole
from phakhi.methods.sortition.programs import ENDLESS, Rows
from phakhi.methods.sortition.types import Types

_TOUCHING = 1e-9


@dataclass(frozen=True, eq=False)
class Region:
    """rows: the seats, the quotas, the classes of several types, then the cuts."""

    types: Types
    rows: Rows

    @classmethod
    def of(cls, types: Types) -> Region:
        crowds = _crowds(types)
        seats = np.array([types.seats])
        ones = np.ones((1, types.count))
        matrix = vstack([ones, membership(types), homes(types)[crowds]])
        low = np.concatenate((seats, types.low, types.alike_low[crowds]))
        high = np.concatenate((seats, types.high, types.alike_high[crowds]))
        return cls(types, Rows(csr_array(matrix), low.astype(float), high.astype(float)))

    def cut(self, normal: Real, most: float) -> Region:
        """What has normal · x > most is no lottery's average."""
        matrix = csr_array(vstack([self.rows.matrix, normal[None, :]]))
        low, high = np.append(self.rows.low, -ENDLESS), np.append(self.rows.high, most)
        return Region(self.types, Rows(matrix, low, high))

    def without(self, gone: Flags) -> Region:
        """Nobody of these types is on any panel."""
        ceiling = np.where(gone, self.types.floor, self.types.ceiling)
        return Region(replace(self.types, ceiling=ceiling), self.rows)

    @property
    def free(self) -> Flags:
        return np.asarray(self.types.floor < self.types.ceiling)

    def face(self, point: Real) -> Types:
        """What every panel of a lottery with this average keeps: tight on average is tight."""
        types = self.types
        held = membership(types) @ point
        alike = np.bincount(types.classes, weights=point, minlength=len(types.alike_low))
        low, high = _squeezed(types.low, types.high, held)
        floor, ceiling = _squeezed(types.floor, types.ceiling, point)
        alike_low, alike_high = _squeezed(types.alike_low, types.alike_high, alike)
        return replace(
            types,
            low=low,
            high=high,
            floor=floor,
            ceiling=ceiling,
            alike_low=alike_low,
            alike_high=alike_high,
        )


def _squeezed(low: Whole, high: Whole, held: Real | Whole) -> tuple[Whole, Whole]:
    top, bottom = held >= high - _TOUCHING, held <= low + _TOUCHING
    return np.where(top, high, low), np.where(bottom & ~top, low, high)


def _crowds(types: Types) -> Whole:
    """Classes of one type only are bounded by its ceiling already."""
    alone = np.bincount(types.classes, minlength=len(types.alike_high)) < 2
    fixed = types.alike_low > 0
    return np.flatnonzero(~alone | fixed)
