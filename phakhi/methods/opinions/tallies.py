"""How many of each group agreed, disagreed and voted at all, statement by statement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Rows, Whole
from phakhi.methods.opinions.moments import Moments
from phakhi.methods.opinions.votes import Votes


@dataclass(frozen=True, eq=False)
class Tallies:
    """A row a group, a column a statement; `seen` are all votes, passes too."""

    agree: Whole
    disagree: Whole
    seen: Whole

    @classmethod
    def of(cls, votes: Votes, group: Whole, groups: int) -> Tallies:
        """`group` of each person; below 0 for none."""
        counts = _counted(votes.rows, group, (groups, len(votes.statements)))
        return cls(counts[2], counts[0], counts.sum(axis=0))

    @property
    def others(self) -> Tallies:
        """For each group all other groups together."""
        every = (self.agree, self.disagree, self.seen)
        return Tallies(*(counts.sum(axis=0) - counts for counts in every))

    @property
    def passed(self) -> Whole:
        return self.seen - self.agree - self.disagree


def everybody(moments: Moments) -> Tallies:
    """From Σv² and Σv of each statement."""
    squares, sums, _, seen = np.diagonal(moments.pairs).astype(np.int64)
    return Tallies((squares + sums)[None] // 2, (squares - sums)[None] // 2, seen[None])


@compiled
def _counted(rows: Rows, group: Whole, shape: tuple[int, int]) -> Whole:
    offsets, columns, values = rows
    counts = np.zeros((3, shape[0], shape[1]), dtype=np.int64)
    for person in range(len(group)):
        if group[person] >= 0:
            for place in range(offsets[person], offsets[person + 1]):
                counts[values[place] + 1, group[person], columns[place]] += 1
    return counts
