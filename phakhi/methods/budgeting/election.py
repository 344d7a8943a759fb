"""An election as it is counted: whole numbers, equal ballots merged, projects by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

VoteType = Literal["approval", "cumulative", "ordinal", "choose-1", "knapsack", "scoring"]
VOTE_TYPES: tuple[VoteType, ...] = get_args(VoteType)
Whole = NDArray[np.int64]


@dataclass(frozen=True)
class Project:
    """`cost` in the election's unit; `cells` as the file has them, by comparable header."""

    id: str
    cost: int
    cells: Mapping[str, str]

    def labels(self, column: str) -> tuple[str, ...]:
        return tuple(filter(None, (part.strip() for part in self.cells.get(column, "").split(","))))


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


@dataclass(frozen=True)
class Election:
    """`budget` and costs are whole numbers of 1/unit of the currency."""

    file: str
    meta: Mapping[str, str]
    vote_type: VoteType
    budget: int
    unit: int
    projects: tuple[Project, ...]
    ballots: Ballots
    voters: tuple[str, ...]
    kind_of: Whole

    def money(self, units: int | Fraction) -> Fraction:
        return Fraction(units) / self.unit

    @property
    def costs(self) -> list[int]:
        return [project.cost for project in self.projects]
