"""What each objective asks of the average panel, and the bound it proves.

leximin     the least chance as high as can be, then the next least, …
maximin     the least chance as high as can be
nash        the greatest product of chances
minimax     the greatest chance as low as can be
goldilocks  greatest / mean + mean / least as low as can be (Baharav, Flanigan 2024, γ = 1)
The last two leave much open: within it, leximin decides.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, eye_array, hstack, vstack

from phakhi.methods.sortition.nash import nash, nash_bound
from phakhi.methods.sortition.problem import Flags, Real
from phakhi.methods.sortition.programs import ENDLESS, Program, Rows
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.relaxation import leximin
from phakhi.methods.sortition.solution import Objective
from phakhi.methods.sortition.types import Types

_TANGENTS = 60
_TOUCHING = 1e-11


@dataclass(frozen=True, eq=False)
class Aim:
    """point: an optimum; low: what the lottery's average must have at least to be as good: all of
    the point, or less where the objective asks for less; bound: no lottery has a better value."""

    point: Real
    low: Real
    bound: float


def aim(region: Region, objective: Objective) -> Aim:
    types = region.types
    if objective == "nash":
        point = nash(region)
        return Aim(point, point, float(np.exp(nash_bound(region, point))))
    most = types.ceiling.astype(float)
    if objective in {"minimax", "goldilocks"}:
        greatest = _greatest(region, objective)
        most = np.where(region.free, np.minimum(most, greatest * types.sizes), most)
    point = leximin(region, most)
    reached = value(objective, types, point)
    low = np.where(point > 0, reached * types.sizes, 0.0) if objective == "maximin" else point
    return Aim(point, np.minimum(low, point), reached)


def value(objective: Objective, types: Types, counts: Real) -> float:
    """Of people who can be drawn and hold no seat already."""
    chances = types.per_person(counts)
    free = (counts > 0) & (types.floor < types.ceiling)
    if not free.any():
        return 1.0
    least, greatest = float(chances[free].min()), float(chances[free].max())
    if objective == "nash":
        return float(np.exp(types.sizes[free] @ np.log(chances[free]) / types.sizes[free].sum()))
    if objective == "minimax":
        return greatest
    mean = _mean(types)
    return greatest / mean + mean / least if objective == "goldilocks" else least


def _mean(types: Types) -> float:
    free = types.floor < types.ceiling
    return float((types.seats - types.floor[~free].sum()) / types.sizes[free].sum())


def _greatest(region: Region, objective: Objective) -> float:
    """The greatest chance in the optimum: columns are the counts, the greatest chance, the least
    chance and, for goldilocks, what stands above mean / least by tangents of it."""
    free = region.free
    if not free.any():
        return 1.0
    mean = _mean(region.types)
    program = _extremes(region, free)
    cost = np.zeros(region.types.count + 3)
    if objective == "minimax":
        cost[-3] = -1.0
        program.price(cost)
        return float(program.solve().values[-3])
    cost[-3], cost[-1] = -1 / mean, -1.0
    program.price(cost)
    least = mean
    for _ in range(_TANGENTS):
        tangent = np.zeros(len(cost))
        tangent[-1], tangent[-2] = 1.0, mean / least**2
        program.add_row(tangent, 2 * mean / least, ENDLESS)
        values = program.solve().values
        least = max(float(values[-2]), mean * 1e-6)
        if values[-1] >= mean / least - _TOUCHING:
            break
    return float(values[-3])


def _extremes(region: Region, free: Flags) -> Program:
    types, rows = region.types, region.rows
    who = np.flatnonzero(free)
    sizes = csr_array(types.sizes[who, None].astype(float))
    picks = eye_array(types.count, format="csr")[who]
    none = csr_array((len(who), 1))
    kept = hstack([rows.matrix, csr_array((len(rows.low), 3))])
    above = hstack([-picks, sizes, none, none])
    below = hstack([picks, none, -sizes, none])
    matrix = csr_array(vstack([kept, above, below]))
    zeros, endless = np.zeros(2 * len(who)), np.full(2 * len(who), ENDLESS)
    floor = np.concatenate((types.floor, np.zeros(3))).astype(float)
    ceiling = np.concatenate((types.ceiling, (1.0, 1.0, ENDLESS)))
    sides = Rows(matrix, np.concatenate((rows.low, zeros)), np.concatenate((rows.high, endless)))
    return Program(np.zeros(types.count + 3), floor, ceiling, sides)
