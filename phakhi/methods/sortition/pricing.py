"""What one place of each quota is worth, by iterative proportional fitting (Sinkhorn's way)."""

from __future__ import annotations

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.limits import Limits
from phakhi.methods.sortition.problem import Flags, Real

_FARTHEST = 60.0
_LITTLE = 1e-3


def quota_prices(rewards: Real, limits: Limits, temperatures: Real) -> tuple[Real, Real]:
    """Prices (quotas + classes,), above 0 where more is wanted than may be; and what a random panel
    of these prices has of each type: (types,). All features are fitted once a temperature."""
    of_feature = np.zeros((limits.traits.shape[1] - 1, limits.quotas), np.bool_)
    for feature, has in enumerate(of_feature):
        has[limits.traits[limits.room, feature]] = True
    prices = np.zeros(len(limits.low))
    return prices, _fit(rewards, limits, temperatures, of_feature, prices)


@compiled
def _fit(
    rewards: Real, limits: Limits, temperatures: Real, of_feature: Flags, prices: Real
) -> Real:
    """Fills the prices of quotas; those of classes stay 0, `_expect` never exceeds one."""
    seats = limits.free + limits.floor.sum()
    seat = 0.0
    expected = np.zeros(len(rewards))
    for temperature in temperatures:
        expected = _expect(rewards - seat, prices, temperature, limits)
        seat += _step(expected.sum(), seats, temperature)
        for feature in range(len(of_feature)):
            expected = _expect(rewards - seat, prices, temperature, limits)
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
def _expect(gains: Real, prices: Real, temperature: float, limits: Limits) -> Real:
    """Each household sends one member or none: a choice among its members' types (logit)."""
    traits, floor = limits.traits, limits.floor
    taking = np.zeros(len(gains))
    some = np.ones(len(prices))
    for kind in limits.room:
        gain = gains[kind]
        for feature in range(traits.shape[1]):
            gain -= prices[traits[kind, feature]]
        taking[kind] = np.exp(min(max(gain / temperature, -_FARTHEST), _FARTHEST))
        some[traits[kind, -1]] += taking[kind]
    free = limits.high.copy()
    for kind in range(len(gains)):
        free[traits[kind, -1]] -= floor[kind]
    for kind in range(len(gains)):
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
