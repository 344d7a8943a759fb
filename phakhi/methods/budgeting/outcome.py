"""What a count ends in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.completing import Shared
from phakhi.methods.budgeting.greedy import Picked
from phakhi.methods.budgeting.phragmen import Course


@dataclass(frozen=True)
class Outcome:
    """`shared`, `course` or `picked` hold the rounds, by rule."""

    count: Count
    winners: tuple[int, ...]
    tied: tuple[tuple[int, ...], ...]
    """Of each round, all that were equal; alone where nobody was."""
    shared: Shared | None = None
    course: Course | None = None
    picked: tuple[Picked, ...] = ()

    @cached_property
    def places(self) -> dict[int, int]:
        """Of each winner, the number of its round from 0."""
        return {project: number for number, project in enumerate(self.winners)}

    def ids(self, projects: Sequence[int]) -> list[str]:
        return [self.count.election.projects[project].id for project in projects]
