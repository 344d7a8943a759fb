"""How many of the projects somebody wanted were chosen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Support


def won(support: Support, winners: Sequence[int]) -> Whole:
    """Of each kind of ballot, how many of its projects."""
    book = support.book
    chosen = np.zeros(len(support.costs), dtype=np.int64)
    chosen[list(winners)] = 1
    total = np.concatenate(([0], np.cumsum(chosen[book.own_projects])))
    return np.asarray(total[book.own_starts[1:]] - total[book.own_starts[:-1]], dtype=np.int64)


def preferring(support: Support, one: Sequence[int], other: Sequence[int]) -> tuple[int, int]:
    """How many people have more of their projects in one, and in the other."""
    difference = won(support, one) - won(support, other)
    counts = support.book.counts
    return int(counts[difference > 0].sum()), int(counts[difference < 0].sum())


def excluded(support: Support, winners: Sequence[int]) -> int:
    """People with none of their projects among the winners."""
    return int(support.book.counts[won(support, winners) == 0].sum())


def distribution(support: Support, winners: Sequence[int]) -> list[tuple[int, int]]:
    """(projects, people), from 0 up."""
    people = np.bincount(won(support, winners), support.book.counts, 1)
    return [(number, int(some)) for number, some in enumerate(people)]
