"""How far a number may be off because not everybody answered."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.networks.graph import Graph

DRAWS = 1000
Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Interval:
    """95 %, by the bootstrap; no width if everybody answered; None with nothing to count."""

    value: float | None
    low: float | None
    high: float | None
    response_rate: float | None


def density_interval(graph: Graph, answered: Collection[str], seed: int = 0) -> Interval:
    """Ties over pairs of which at least one answered, nodes redrawn (Snijders & Borgatti 1999).

    With c_i the times node i is drawn, both counts are quadratic forms in c.
    """
    silent = np.array([name not in answered for name in graph.nodes], dtype=bool)
    one, other = graph.ends.T
    known = ~(silent[one] & silent[other])

    def share(counts: Counts) -> float:
        ties = (counts[one] * counts[other])[known].sum()
        told, untold = counts[~silent], counts[silent]
        pairs = counts.sum() ** 2 - untold.sum() ** 2 - (told**2).sum()
        return float(2 * ties / pairs) if pairs else np.nan

    return _interval(share, len(graph.nodes), int((~silent).sum()), len(graph.nodes), seed)


def mean_interval(
    by_rater: Mapping[str, Collection[float]], invited: int, seed: int = 0
) -> Interval:
    """The mean of all ratings, raters redrawn with everything they gave."""
    given = [scores for _, scores in sorted(by_rater.items()) if len(scores)]
    sums = np.array([sum(scores) for scores in given])
    sizes = np.array([len(scores) for scores in given])

    def mean(counts: Counts) -> float:
        return float((counts * sums).sum() / (counts * sizes).sum()) if len(given) else np.nan

    return _interval(mean, len(given), len(given), invited, seed)


def _interval(
    statistic: Callable[[Counts], float], size: int, answered: int, invited: int, seed: int
) -> Interval:
    """√(1 − response rate) narrows it: who did answer leaves nothing to guess."""
    rate = min(answered / invited, 1.0) if invited else None
    value = statistic(np.ones(size, dtype=np.int64))
    if rate is None or np.isnan(value):
        return Interval(None, None, None, rate)
    chance = np.random.default_rng(seed)
    draws = chance.multinomial(size, np.full(size, 1 / size), size=DRAWS)
    found = np.array([statistic(counts) for counts in draws])
    low, high = np.quantile(found[~np.isnan(found)], [0.025, 0.975])
    narrow = np.sqrt(1 - rate)
    return Interval(
        value, float(value - narrow * (value - low)), float(value + narrow * (high - value)), rate
    )
