"""What one place of each quota is worth, by iterative proportional fitting (Sinkhorn's way)."""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.limits import Limits
from phakhi.methods.sortition.problem import Flags, Real

_FARTHEST = 60.0
_LITTLE = 1e-3


def quota_prices(rewards: Real, limits: Limits, temperatures: Real) -> tuple[Real, Real]:
    """Prices (quotas,), above 0 where more is wanted than may be; and what a random panel of these
    prices has of each type: (types,). All features are fitted once a temperature."""
    kinds = limits.traits.shape[1]
    of_feature = np.zeros((kinds, len(limits.low)), np.bool_)
    for feature in range(kinds):
        of_feature[feature, limits.traits[limits.room, feature]] = True
    prices = np.zeros(len(limits.low) + 1)
    expected = _fit(rewards, limits, temperatures, of_feature, prices)
    return prices[:-1], expected


@compiled
def _fit(
    rewards: Real, limits: Limits, temperatures: Real, of_feature: Flags, prices: Real
) -> Real:
    """Fills `prices`; the last is that of a seat."""
    seats = limits.free + limits.floor.sum()
    expected = np.zeros(len(rewards))
    for temperature in temperatures:
        expected = _expect(rewards, prices, temperature, limits)
        prices[-1] += _step(expected.sum(), seats, temperature)
        for feature in range(len(of_feature)):
            expected = _expect(rewards, prices, temperature, limits)
            held = _per_quota(expected, limits)
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
    taking = np.zeros(len(rewards))
    some = np.ones(len(limits.alike_high))
    for kind in limits.room:
        gain = rewards[kind] - prices[-1]
        for quota in limits.traits[kind]:
            gain -= prices[quota]
        taking[kind] = np.exp(min(max(gain / temperature, -_FARTHEST), _FARTHEST))
        some[limits.classes[kind]] += taking[kind]
    free = limits.alike_high.copy()
    for kind in range(len(rewards)):
        free[limits.classes[kind]] -= limits.floor[kind]
    for kind in range(len(rewards)):
        group = limits.classes[kind]
        taking[kind] = limits.floor[kind] + free[group] * taking[kind] / some[group]
    return taking


@compiled
def _per_quota(expected: Real, limits: Limits) -> Real:
    held = np.zeros(len(limits.low))
    for kind in range(len(expected)):
        for quota in limits.traits[kind]:
            held[quota] += expected[kind]
    return held
