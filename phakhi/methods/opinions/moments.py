"""Four whole numbers a pair of statements from which everything about their spread follows.

Whole numbers forget nothing: votes added, changed and taken away in any order leave the very
same table, so a map that was followed vote by vote is the map computed anew.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Flags, Numbers, Rows, Small, Whole
from phakhi.methods.opinions.votes import Votes


@dataclass(frozen=True, eq=False)
class Moments:
    """`pairs[j, k]` for j ≤ k, over all who voted on both: Σ vⱼvₖ, Σ vⱼ, Σ vₖ, how many."""

    pairs: Small

    @classmethod
    def of(cls, votes: Votes) -> Moments:
        everyone = np.arange(len(votes.people))
        return cls(_pairs(votes.rows, everyone, len(votes.statements)))

    @classmethod
    def sampled(cls, votes: Votes, people: Whole) -> Moments:
        """Of these people, each as often as named."""
        return cls(_pairs(votes.rows, people, len(votes.statements)))

    def only(self, statements: Flags) -> Moments:
        return Moments(self.pairs[np.ix_(statements, statements)])

    @property
    def seen(self) -> Whole:
        return np.diagonal(self.pairs[:, :, 3]).astype(np.int64)

    @property
    def means(self) -> Numbers:
        """Of the votes on each statement; 0 where there are none."""
        sums = np.diagonal(self.pairs[:, :, 1])
        return np.asarray(sums / np.maximum(self.seen, 1))

    def scatter(self) -> Numbers:
        """Σ (vⱼ − μⱼ)(vₖ − μₖ) over all who voted on both.

        A missing vote counts as its statement's mean: its deviation is 0, so that those who
        voted on one statement alone add nothing, and no matrix of people is ever filled in.
        """
        return _scatter(self.pairs, self.means)


@compiled
def _scatter(pairs: Small, means: Numbers) -> Numbers:
    count = len(means)
    scatter = np.empty((count, count))
    for j in range(count):
        for k in range(j, count):
            both, one, other, seen = pairs[j, k]
            spread = both - means[k] * one - means[j] * other + means[j] * means[k] * seen
            scatter[j, k] = spread
            scatter[k, j] = spread
    return scatter


@compiled
def _pairs(rows: Rows, people: Whole, count: int) -> Small:
    offsets, columns, values = rows
    pairs = np.zeros((count, count, 4), dtype=np.int32)
    for person in people:
        for first in range(offsets[person], offsets[person + 1]):
            j, one = columns[first], np.int32(values[first])
            for second in range(first, offsets[person + 1]):
                other = np.int32(values[second])
                cell = pairs[j, columns[second]]
                cell[0] += one * other
                cell[1] += one
                cell[2] += other
                cell[3] += 1
    return pairs
