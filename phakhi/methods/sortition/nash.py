"""The greatest product of chances over average panels, by a primal-dual interior point method.

Maximises Σ m_t log x_t. What the rows leave between their bounds is a variable s of its own, so all
is: A (x, s) = b within bounds (Boyd, Vandenberghe 2004, chapter 11).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array, diags_array, eye_array, hstack

from phakhi.methods.sortition.interior import tightened
from phakhi.methods.sortition.problem import Flags, Real
from phakhi.methods.sortition.programs import ENDLESS, Program
from phakhi.methods.sortition.region import Region

_ROUNDS, _ENOUGH, _SHRINK, _NEARLY = 100, 1e-12, 0.1, 0.99
_DIGITS, _TOUCHING, _POLISHES = 11, 1e-9, 2


@dataclass(eq=False)
class _Iterate:
    """values: x, then s; prices of the equations, of the lower and of the upper bounds."""

    values: Real
    prices: Real
    below: Real
    above: Real


@dataclass(frozen=True, eq=False)
class _Form:
    """weights: how many people a value stands for, 0 for the s; who has weight needs no lower
    bound, the logarithm keeps it positive."""

    weights: Real
    matrix: csr_array
    wanted: Real
    low: Real
    high: Real


def nash(region: Region) -> Real:
    """The counts of the types of the region, each of which some average panel has."""
    region = tightened(region)
    types, among = region.types, region.free
    counts = types.floor.astype(float)
    if among.any():
        counts[among] = _inside(_form(region, among), types.seats)
    full = counts > types.ceiling - _TOUCHING
    return np.asarray(np.where(full, types.ceiling, np.round(counts, _DIGITS)))


def _inside(form: _Form, seats: int) -> Real:
    start = np.minimum(form.weights * seats / form.weights.sum(), 0.9 * form.high)
    middle = (np.maximum(form.low, -1e3) + np.minimum(form.high, 1e3)) / 2
    values = np.where(form.weights > 0, start, middle)
    at = _Iterate(values, np.zeros(len(form.wanted)), *_first_prices(form))
    for _ in range(_ROUNDS):
        gap = _complementarity(form, at)
        if gap < _ENOUGH:
            break
        _step(form, at, _SHRINK * gap)
    return np.asarray(_kept(form, at.values)[form.weights > 0])


def _kept(form: _Form, values: Real) -> Real:
    """Near the values, the equations to the last digit; what is near a bound moves least."""
    room = np.minimum(values - np.maximum(form.low, -1e3), np.minimum(form.high, 1e3) - values)
    scaled = form.matrix @ diags_array(room)
    for _ in range(_POLISHES):
        missing = form.wanted - form.matrix @ values
        move = np.linalg.lstsq(scaled.toarray(), missing, rcond=1e-11)[0]
        values = values + room * move
    return values


def nash_bound(region: Region, counts: Real) -> float:
    """No lottery has a greater mean logarithm of chances: the tangent at `counts` lies above."""
    types, among = region.types, region.free
    if not among.any():
        return 0.0
    slope = np.where(among, types.sizes / np.where(among, counts, 1.0), 0.0)
    program = Program(slope, types.floor.astype(float), types.ceiling.astype(float), region.rows)
    best = program.solve().value
    logs = np.log(types.per_person(counts)[among])
    return float((types.sizes[among] @ logs + best - slope @ counts) / types.sizes[among].sum())


def _form(region: Region, among: Flags) -> _Form:
    types, rows = region.types, region.rows
    between = np.flatnonzero(rows.low < rows.high)
    picks = eye_array(len(rows.low), format="csr")[:, between]
    matrix = csr_array(hstack([csr_array(rows.matrix)[:, np.flatnonzero(among)], -picks]))
    fixed = rows.matrix @ np.where(among, 0.0, types.floor)
    wanted = np.where(rows.low < rows.high, 0.0, rows.low) - fixed
    spare = np.zeros(len(between))
    return _Form(
        np.concatenate((types.sizes[among], spare)),
        matrix,
        wanted,
        np.concatenate((np.zeros(int(among.sum())), rows.low[between])),
        np.concatenate((types.ceiling[among], rows.high[between])).astype(float),
    )


def _first_prices(form: _Form) -> tuple[Real, Real]:
    below = np.where((form.weights == 0) & (form.low > -ENDLESS), 1.0, 0.0)
    return below, np.where(form.high < ENDLESS, 1.0, 0.0)


def _complementarity(form: _Form, at: _Iterate) -> float:
    bounds = int(np.count_nonzero(at.below) + np.count_nonzero(at.above))
    down = at.below @ np.where(at.below > 0, at.values - form.low, 0.0)
    up = at.above @ np.where(at.above > 0, form.high - at.values, 0.0)
    return float((down + up) / max(1, bounds))


def _step(form: _Form, at: _Iterate, goal: float) -> None:
    down, up = at.values - form.low, form.high - at.values
    to_low = np.where(at.below > 0, goal / down, 0.0)
    to_high = np.where(at.above > 0, goal / up, 0.0)
    slope = np.where(form.weights > 0, -form.weights / at.values, 0.0)
    curve = at.below / down + at.above / up
    curve = curve + np.where(form.weights > 0, form.weights / at.values**2, 0.0)
    pull = form.matrix.T @ at.prices - slope + to_low - to_high
    scaled = form.matrix @ diags_array(1 / curve)
    missing = form.wanted - form.matrix @ at.values - scaled @ pull
    prices = _solved((scaled @ form.matrix.T).toarray(), missing)
    move = (pull + form.matrix.T @ prices) / curve
    below = to_low - at.below - at.below / down * move
    above = to_high - at.above + at.above / up * move
    room = np.where((form.weights > 0) | (at.below > 0), down, ENDLESS)
    far = min(_reach(room, move), _reach(up, -move))
    far = min(far, _reach(at.below, below), _reach(at.above, above))
    at.values = at.values + far * move
    at.prices = at.prices + far * prices
    at.below, at.above = at.below + far * below, at.above + far * above


def _solved(matrix: Real, wanted: Real) -> Real:
    """Quotas of exact features say some things twice: a trace on the diagonal bears it."""
    trace = 1e-13 * float(np.max(np.diag(matrix), initial=1.0))
    return np.asarray(np.linalg.solve(matrix + trace * np.eye(len(matrix)), wanted))


def _reach(room: Real, move: Real) -> float:
    """How much of the move fits, nearly up to where the room ends."""
    shrinking = move < 0
    if not shrinking.any():
        return 1.0
    return min(1.0, float(_NEARLY * np.min(room[shrinking] / -move[shrinking])))
