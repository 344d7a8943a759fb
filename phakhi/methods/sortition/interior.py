"""Which bounds of a region hold with equality everywhere in it: the others leave an inside.

One linear program over the region times θ ≥ 1 (Freund, Roundy, Todd 1985): there, a bound that is
loose anywhere can be loose by 1, and all of them together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.sparse import csr_array, diags_array, eye_array, hstack, vstack

from phakhi.methods.sortition.problem import Real
from phakhi.methods.sortition.programs import ENDLESS, Program, Rows
from phakhi.methods.sortition.region import Region


@dataclass(frozen=True, eq=False)
class _Bounds:
    """matrix · x ≤ most, each of which may be loose or not."""

    matrix: csr_array
    most: Real


def tightened(region: Region) -> Region:
    """The same region, whose rows with low < high and types with floor < ceiling have room."""
    types, rows = region.types, region.rows
    from_below = np.flatnonzero((rows.low < rows.high) & (rows.low > -ENDLESS))
    from_above = np.flatnonzero((rows.low < rows.high) & (rows.high < ENDLESS))
    free = np.flatnonzero(region.free)
    every = eye_array(types.count, format="csr")
    matrix = csr_array(rows.matrix)
    ceilings = _Bounds(every[free], types.ceiling[free].astype(float))
    lows = _Bounds(-matrix[from_below], -rows.low[from_below])
    highs = _Bounds(matrix[from_above], rows.high[from_above])
    loose = _loose(region, [ceilings, lows, highs])
    floor, low, high = types.floor.copy(), rows.low.copy(), rows.high.copy()
    full = free[~loose[0]]
    floor[full] = types.ceiling[full]
    at_low, at_high = from_below[~loose[1]], from_above[~loose[2]]
    high[at_low] = low[at_low]
    low[at_high] = high[at_high]
    return Region(replace(types, floor=floor), Rows(matrix, low, high))


def _loose(region: Region, parts: list[_Bounds]) -> list[np.ndarray]:
    """Columns: x · θ, θ, and for each bound by how much it is loose, up to 1."""
    types, rows = region.types, region.rows
    bounds = _Bounds(
        csr_array(vstack([part.matrix for part in parts])),
        np.concatenate([part.most for part in parts]),
    )
    count = len(bounds.most)
    kept = rows.low >= rows.high
    fixed = np.flatnonzero(~region.free)
    equal = vstack(
        [csr_array(rows.matrix)[np.flatnonzero(kept)], eye_array(types.count).tocsr()[fixed]]
    )
    sides = np.concatenate((rows.low[kept], types.floor[fixed]))
    none = csr_array((len(sides), count))
    matrix = vstack(
        [
            hstack([bounds.matrix, csr_array(-bounds.most[:, None]), diags_array(np.ones(count))]),
            hstack([equal, csr_array(-sides[:, None]), none]),
        ]
    )
    low = np.concatenate((np.full(count, -ENDLESS), np.zeros(len(sides))))
    cost = np.concatenate((np.zeros(types.count + 1), np.ones(count)))
    least = np.concatenate((np.zeros(types.count), [1.0], np.zeros(count)))
    most = np.concatenate((np.full(types.count + 1, ENDLESS), np.ones(count)))
    program = Program(cost, least, most, Rows(csr_array(matrix), low, np.zeros(len(low))))
    loose = program.solve().values[types.count + 1 :] > 0.5
    return np.split(loose, np.cumsum([len(part.most) for part in parts])[:-1])
