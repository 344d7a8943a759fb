"""Ranked pairs (Tideman 1987): victories are kept from the strongest down unless they close a
cycle with those kept before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.ranking.ballots import Exact
from phakhi.methods.ranking.decisive import (
    Pair,
    Reach,
    is_decisive,
    kept,
    kept_all,
    unbeaten,
)


class PairTie(NamedTuple):
    """Pairs of one strength of which not all could be kept; decisive: in another order of these,
    others would win."""

    pairs: tuple[Pair, ...]
    decisive: bool


def beaten_by_pairs(
    pairwise: Exact, lots: Sequence[int]
) -> tuple[NDArray[np.bool_], list[PairTie]]:
    """`[a, b]`: does a reach b? Strength: votes of the winner, then fewest against it, then lot."""
    groups = _groups(pairwise, lots)
    reach: Reach = tuple(1 << option for option in range(len(lots)))
    befores = []
    for group in groups:
        befores.append(reach)
        reach = kept_all(reach, group)
    ties = []
    for number, (group, before) in enumerate(zip(groups, befores, strict=True)):
        if contested := _contested(before, group):
            rest = [pair for later in groups[number + 1 :] for pair in later]
            decisive = is_decisive(before, contested, rest, unbeaten(reach))
            ties.append(PairTie(tuple(contested), decisive))
    return _as_matrix(reach), ties


def _groups(pairwise: Exact, lots: Sequence[int]) -> list[list[Pair]]:
    """Victories of the same strength together, each group in the order of the lots."""
    victories = [(int(a), int(b)) for a, b in np.argwhere(np.greater(pairwise, pairwise.T))]

    def strength(pair: Pair) -> tuple[int, int]:
        return -pairwise[pair], pairwise[pair[::-1]]

    victories.sort(key=lambda pair: (strength(pair), lots[pair[0]], lots[pair[1]]))
    return [list(group) for _, group in groupby(victories, strength)]


def _contested(before: Reach, group: Sequence[Pair]) -> list[Pair]:
    """Empty if all that may be kept can be kept together: then no order matters."""
    free = [(a, b) for a, b in group if not before[b] >> a & 1]
    after = before
    for pair in free:
        if after[pair[1]] >> pair[0] & 1:
            return free
        after = kept(after, pair)
    return []


def _as_matrix(reach: Reach) -> NDArray[np.bool_]:
    size = len(reach)
    return np.array(
        [[a != b and bool(reach[a] >> b & 1) for b in range(size)] for a in range(size)], bool
    ).reshape(size, size)
