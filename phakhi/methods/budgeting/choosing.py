"""Everything one count needs: who is supported, what still fits, who comes first among equals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from math import ceil

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.criteria import criteria_of
from phakhi.methods.budgeting.election import POINTED, Election
from phakhi.methods.budgeting.limits import counted_ballots, exclusions, threshold
from phakhi.methods.budgeting.merit import Merit, merits
from phakhi.methods.budgeting.parameters import Parameters
from phakhi.methods.budgeting.pots import Pot, pots
from phakhi.methods.budgeting.supporting import support
from phakhi.methods.budgeting.tie_breaks import TieBreak


@dataclass(frozen=True)
class Count:
    election: Election
    parameters: Parameters
    support: Support
    ties: TieBreak
    least: Fraction
    pots: tuple[Pot, ...]
    excluding: tuple[frozenset[int], ...]

    @classmethod
    def of(cls, election: Election, parameters: Parameters) -> Count:
        limited, variant = parameters.limits, parameters.variant
        by_greedy = parameters.rule == "greedy"
        counts = counted_ballots(election) if limited else election.ballots.counts
        found = support(election, parameters.utility, parameters.scoring, election.costs, counts)
        criteria = criteria_of(parameters.tie_break)
        if criteria is None:
            raise ValueError(parameters.tie_break)
        ids = [project.id for project in election.projects]
        asked = limited or (by_greedy and variant == "threshold")
        return cls(
            election,
            parameters,
            found,
            TieBreak.of(criteria, ids, election.costs, found.votes),
            threshold(election) if asked else Fraction(0),
            tuple(pots(election)) if limited else (),
            tuple(exclusions(election)) if by_greedy and variant == "exclusive" else (),
        )

    @cached_property
    def merit(self) -> list[Merit]:
        return merits(self.support, self.parameters.utility)

    @cached_property
    def score(self) -> list[Fraction]:
        """What a threshold is compared with: votes, or points where ballots have them."""
        if self.election.vote_type in POINTED:
            return [Fraction(s, self.election.ballots.unit) for s in self.support.score]
        return [Fraction(votes) for votes in self.support.votes]

    def eligible(self, project: int) -> bool:
        within = self.support.costs[project] <= self.election.budget
        return within and self.score[project] >= self.least

    @property
    def fits(self) -> Callable[[int, Sequence[int]], bool]:
        """May this project still be chosen after these, whatever money is left?"""
        return self._fits if self.pots or self.excluding else lambda p, _: self.eligible(p)

    def _fits(self, project: int, chosen: Sequence[int]) -> bool:
        return self.eligible(project) and self.support.costs[project] <= self.room(project, chosen)

    def room(self, project: int, chosen: Sequence[int]) -> int:
        """What it may cost after these by the limits; -1 if it may not be chosen at all."""
        return self.space(project, chosen) if self.score[project] >= self.least else -1

    def space(self, project: int, chosen: Sequence[int]) -> int:
        """The same, were it over the threshold."""
        before = set(chosen)
        if any(project in group and before & group for group in self.excluding):
            return -1
        pots = [pot for pot in self.pots if project in pot.projects]
        lefts = [pot.budget - self.total(list(before & pot.projects)) for pot in pots]
        return min([self.election.budget, *lefts])

    def short(self, project: int) -> int:
        """How many more who want it most would lift it over the threshold."""
        ballots, each = self.election.ballots, Fraction(1)
        if self.election.vote_type in POINTED:
            each = Fraction(int(ballots.points.max(initial=1)), ballots.unit)
        return max(0, ceil((self.least - self.score[project]) / each))

    def total(self, chosen: Sequence[int]) -> int:
        return sum(self.support.costs[project] for project in chosen)

    def favouring(self, project: int) -> Count:
        return replace(self, ties=self.ties.favouring(project))
