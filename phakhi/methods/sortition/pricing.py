"""What one place of each quota is worth, by iterative proportional fitting (Sinkhorn's way)."""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.limits import Limits
from phakhi.methods.sortition.problem import Flags, Real

_FARTHEST = 60.0
_LITTLE = 1e-3


def no_prices(limits: Limits) -> Real:
    """(quotas + classes + 1,), the last is that of a seat; above 0 where too much is wanted."""
    return np.zeros(len(limits.low) + 1)


def fit_prices(prices: Real, rewards: Real, limits: Limits, temperatures: Real) -> Real:
    """Makes `prices` better, all features once a temperature; returns what a random panel of these
    prices has of each type: (types,)."""
    of_feature = np.zeros((limits.traits.shape[1] - 1, limits.quotas), np.bool_)
    for feature, has in enumerate(of_feature):
        has[limits.traits[limits.room, feature]] = True
    return _fit(prices, rewards, limits, temperatures, of_feature)


@compiled
def _fit(
    prices: Real, rewards: Real, limits: Limits, temperatures: Real, of_feature: Flags
) -> Real:
    """The prices of classes stay 0, `_expect` never exceeds one."""
    seats = limits.free + limits.floor.sum()
    expected = np.zeros(len(rewards))
    for temperature in temperatures:
        expected = _expect(rewards, prices, temperature, limits)
        prices[-1] += _step(expected.sum(), seats, temperature)
        for feature in range(len(of_feature)):
            expected = _expect(rewards, prices, temperature, limits)
            held = _per_quota(expected, limits, feature)
            for quota in np.flatnonzero(of_feature[feature]):
                over = _step(held[quota], limits.high[quota], temperature)
                under = _step(held[quota], limits.low[quota], temperature)
                prices[quota] = max(prices[quota] + over, min(prices[quota] + under, 0.0))
    return expected


@compiled
def _step(held: float, wanted: int, temperature: float) -> float:
    return float(temperature * np.log((held + _LITTLE) / (wanted + _LITTLE)))


@compiled
def _expect(rewards: Real, prices: Real, temperature: float, limits: Limits) -> Real:
    """Each household sends one member or none: a choice among its members' types (logit)."""
    traits, floor = limits.traits, limits.floor
    taking = np.zeros(len(rewards))
    some = np.ones(len(prices))
    for kind in limits.room:
        gain = rewards[kind] - prices[-1]
        for feature in range(traits.shape[1]):
            gain -= prices[traits[kind, feature]]
        taking[kind] = np.exp(min(max(gain / temperature, -_FARTHEST), _FARTHEST))
        some[traits[kind, -1]] += taking[kind]
    free = limits.high.copy()
    for kind in range(len(rewards)):
        free[traits[kind, -1]] -= floor[kind]
    for kind in range(len(rewards)):
        group = traits[kind, -1]
        taking[kind] = floor[kind] + free[group] * taking[kind] / some[group]
    return taking


@compiled
def _per_quota(expected: Real, limits: Limits, feature: int) -> Real:
    held = np.zeros(limits.quotas)
    traits = limits.traits
    for kind in range(len(expected)):
        held[traits[kind, feature]] += expected[kind]
    return held
