"""What all methods count from; ballots are added and taken away at O(options²) each."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.ranking.ballots import Ballots, Exact

_FLOATS_ARE_EXACT = 2**53
_BLOCK = 8192


@dataclass(eq=False)
class Tally:
    """`pairwise[a, b]` is the weight of the ballots with a above b."""

    options: tuple[str, ...]
    pairwise: Exact = field(init=False)
    approvals: Exact = field(init=False)
    scores: Exact = field(init=False)
    weight: int = 0

    def __post_init__(self) -> None:
        size = len(self.options)
        self.pairwise = np.zeros((size, size), np.int64).astype(object)
        self.approvals, self.scores = self.pairwise.sum(1), self.pairwise.sum(1)

    @classmethod
    def of(cls, ballots: Ballots) -> Tally:
        tally = cls(ballots.options)
        tally.add(ballots)
        return tally

    def add(self, ballots: Ballots) -> None:
        self._change(ballots, 1)

    def remove(self, ballots: Ballots) -> None:
        """A changed ballot: the old one removed, the new one added."""
        self._change(ballots, -1)

    def _change(self, ballots: Ballots, sign: int) -> None:
        if ballots.options != self.options:
            raise ValueError("these ballots are about other options")
        for start in range(0, len(ballots.weights), _BLOCK):
            self._change_block(ballots.only(slice(start, start + _BLOCK)), sign)

    def _change_block(self, ballots: Ballots, sign: int) -> None:
        weighing = _Weighing(ballots.weights)
        self.weight += sign * weighing.total
        self.approvals += sign * weighing.sums(ballots.approved)
        for option, places in enumerate(ballots.places):
            self.pairwise[option] += sign * weighing.sums(places < ballots.places)
        if ballots.scores is not None:
            largest = int(np.abs(ballots.scores).max(initial=1))
            self.scores += sign * weighing.sums(ballots.scores, largest)


class _Weighing:
    """Exact sums: by floats only where none can leave their whole numbers."""

    def __init__(self, weights: Exact) -> None:
        self.weights, self.total = weights, sum(weights)
        self.floats = weights.astype(np.float64)

    def sums(self, of: NDArray[np.generic], largest: int = 1) -> Exact:
        if self.total * largest < _FLOATS_ARE_EXACT:
            return (of.astype(np.float64) @ self.floats).astype(np.int64).astype(object)
        exact: Exact = of.astype(np.int64).astype(object) @ self.weights
        return exact
