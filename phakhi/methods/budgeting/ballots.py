"""The ballots of an election: equal ones are merged."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]


@dataclass(frozen=True)
class Ballots:
    """One of each kind. Kind k holds places starts[k]:starts[k+1] of `chosen`, as it was written.

    `points` are whole numbers of 1/unit; on ballots without points each place has one.
    """

    counts: Whole
    starts: Whole
    chosen: Whole
    points: Whole
    unit: int

    @cached_property
    def kinds(self) -> Whole:
        """Of which kind each place is."""
        return np.repeat(np.arange(self.counts.size), np.diff(self.starts)).astype(np.int64)
