"""How far a structural figure may be off because some members never answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import replace

import numpy as np

from phakhi.health.computing.reach import reach
from phakhi.health.computing.snapshot import Bond, Snapshot
from phakhi.methods.networks import density_interval, mean_interval

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
    """The mean over ties, members who answered redrawn with all their ties."""
    told: dict[str, list[float]] = defaultdict(list)
    for bond in snapshot.bonds:
        value = of(bond)
        for end in (bond.one, bond.other):
            if value is not None and end in answered:
                told[end].append(value)
    found = mean_interval(told, len(snapshot.members), seed)
    return found.low, found.high


def reach_range(snapshot: Snapshot, answered: Collection[str], seed: int = 0) -> Range:
    """Between two who did not answer a tie may be missing: added by lot, as often as ties are."""
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
    return float(np.quantile(found, 0.025)), float(np.quantile(found, 0.975))


def _untied(snapshot: Snapshot, silent: list[str]) -> list[Bond]:
    pairs = ((one, other) for n, one in enumerate(silent) for other in silent[n + 1 :])
    return [Bond(one, other) for one, other in pairs if {one, other} not in snapshot.by_pair]


def _worst(snapshot: Snapshot) -> float:
    return reach(snapshot.graph).worst or 0.0
