"""How far a structural figure may be off because some members never answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np

from phakhi.health.computing.reach import reach
from phakhi.health.computing.snapshot import Bond, Snapshot
from phakhi.health.computing.structure import mean
from phakhi.methods.networks import Interval, density_interval, mean_interval

DRAWS = 100
MOST_MEMBERS = 400
"""Beyond, redrawing robustness a hundred times would take minutes: no interval is given."""

Range = tuple[float | None, float | None]
NOTHING: Range = (None, None)


def density_range(snapshot: Snapshot, answered: Collection[str], seed: int = 0) -> Range:
    found = density_interval(snapshot.graph, answered, seed)
    return found.low, found.high


def share_range(
    snapshot: Snapshot,
    answered: Collection[str],
    of: Callable[[Bond], float | None],
    seed: int = 0,
) -> Range:
    """Around the mean over all ties: members who answered are redrawn with all their ties."""
    told: dict[str, list[float]] = defaultdict(list)
    for bond in snapshot.bonds:
        value = of(bond)
        for end in (bond.one, bond.other):
            if value is not None and end in answered:
                told[end].append(value)
    found = mean_interval(told, len(snapshot.members), seed)
    return _around(mean(map(of, snapshot.bonds)), found)


def _around(shown: float | None, found: Interval) -> Range:
    """The members' mean counts a tie once for each end, so it is moved to what is shown."""
    if shown is None or found.value is None or found.low is None or found.high is None:
        return NOTHING
    low, high = shown - (found.value - found.low), shown + (found.high - found.value)
    return max(low, 0.0), min(high, 1.0)


def reach_range(snapshot: Snapshot, answered: Collection[str], seed: int = 0) -> Range:
    """Between two who did not answer a tie may be missing: added by lot, as often as ties are.

    A further tie never makes it worse, so the value itself is the lower end.
    """
    silent = [member for member in snapshot.members if member not in answered]
    value, size = reach(snapshot.graph).worst, len(snapshot.members)
    if value is None or size > MOST_MEMBERS:
        return NOTHING
    unknown = _untied(snapshot, silent)
    if not unknown:
        return value, value
    density = 2 * len(snapshot.bonds) / (size * (size - 1))
    chance = np.random.default_rng(seed)
    found = [value]
    for _ in range(DRAWS):
        drawn = chance.random(len(unknown)) < density
        extra = tuple(bond for bond, is_tied in zip(unknown, drawn, strict=True) if is_tied)
        found.append(_worst(replace(snapshot, bonds=snapshot.bonds + extra)))
    return value, max(value, float(np.quantile(found, 0.975)))


def _untied(snapshot: Snapshot, silent: list[str]) -> list[Bond]:
    known = snapshot.by_pair
    pairs = ((one, other) for n, one in enumerate(silent) for other in silent[n + 1 :])
    return [Bond(one, other) for one, other in pairs if frozenset((one, other)) not in known]


def _worst(snapshot: Snapshot) -> float:
    return reach(snapshot.graph).worst or 0.0
