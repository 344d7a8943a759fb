"""An election as it is counted: whole numbers, equal ballots merged, projects by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, get_args

from phakhi.methods.budgeting.ballots import Ballots, Whole
from phakhi.methods.text import comparable

VoteType = Literal["approval", "cumulative", "ordinal", "choose-1", "knapsack", "scoring"]
VOTE_TYPES: tuple[VoteType, ...] = get_args(VoteType)
POINTED: tuple[VoteType, ...] = ("cumulative", "scoring")


@dataclass(frozen=True)
class Project:
    """`cost` in the election's unit; `cells` as the file has them, by comparable header."""

    id: str
    cost: int
    cells: Mapping[str, str]

    def labels(self, column: str) -> tuple[str, ...]:
        """In their comparable form."""
        return tuple(filter(None, map(comparable, self.cells.get(column, "").split(","))))


@dataclass(frozen=True)
class Election:
    """`budget` and costs are whole numbers of 1/unit of the currency.

    `voters` are in the order of their ids, `kind_of` says which kind of ballot each gave;
    `meta_lines`: where the file has each key of `meta`.
    """

    file: str
    meta: Mapping[str, str]
    vote_type: VoteType
    budget: int
    unit: int
    projects: tuple[Project, ...]
    ballots: Ballots
    voters: tuple[str, ...]
    kind_of: Whole
    meta_lines: Mapping[str, int] = field(default_factory=dict)

    def money(self, units: int | Fraction) -> Fraction:
        return Fraction(units) / self.unit

    @property
    def costs(self) -> list[int]:
        return [project.cost for project in self.projects]
