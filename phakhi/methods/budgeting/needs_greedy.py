"""What a losing project lacked in a greedy count: merit enough, while money was left."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from phakhi.methods.budgeting.changed import Changed, near
from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.greedy import Picked
from phakhi.methods.budgeting.merit import Merit


class Needs:
    def __init__(self, count: Count, picked: Sequence[Picked], before: Sequence[int] = ()) -> None:
        self.count, self.support = count, count.support
        self.utility = count.parameters.utility
        self.before, self.picked = list(before), [one.project for one in picked]
        self.heaviest = int(max(self.support.book.weights, default=1))

    def more_votes(self, project: int) -> int | None:
        """The fewest who want it most, with whom it comes while it still fits."""
        cost, votes = self.support.costs[project], self.support.votes[project]
        found = list[int]()
        for number, rival in self._turns(project):
            if cost > min(self._left(number), self.count.space(project, self._chosen(number))):
                continue
            more = 0 if votes else 1
            if rival is not None:
                lacking = self._lacking(project, rival)
                if lacking is None:
                    continue
                more = max(more, lacking)
                if not self._comes_first(project, rival, more, cost):
                    more += 1
            found.append(more)
        return min(found, default=None)

    def winning_cost(self, project: int) -> int | None:
        best = -1
        for number, rival in self._turns(project):
            cost = min(self._left(number), self.count.room(project, self._chosen(number)))
            if rival is not None and cost >= 0:
                costs = near(self._cheap(project, rival, cost), self.support.costs[rival])
                first = (cost for cost in costs if self._comes_first(project, rival, 0, cost))
                cost = next(first, -1)
            best = max(best, cost)
        return best if self.support.votes[project] and best >= 0 else None

    def _turns(self, project: int) -> list[tuple[int, int | None]]:
        """Each winner it might precede; at the end nobody, or who stopped the count."""
        turns: list[tuple[int, int | None]] = [
            (number, rival) for number, rival in enumerate(self.picked)
        ]
        return [*turns, (len(turns), self._blocker(project))]

    def _blocker(self, project: int) -> int | None:
        """Without skipping, the first that does not fit ends the count."""
        if self.count.parameters.rule != "greedy" or self.count.parameters.variant != "no-skip":
            return None
        chosen = self._chosen(len(self.picked))
        left = [
            other
            for other, votes in enumerate(self.support.votes)
            if votes and other not in (*chosen, project)
            and self.count.fits(other, chosen)
        ]  # fmt: skip
        keys = self.count.ties.keys
        first = sorted(left, key=lambda other: keys[other])
        best = max(first, key=lambda other: self.count.merit[other], default=None)
        stuck = best is not None and self.support.costs[best] > self._left(len(self.picked))
        return best if stuck else None

    def _chosen(self, number: int) -> list[int]:
        return [*self.before, *self.picked[:number]]

    def _left(self, number: int) -> int:
        return self.count.election.budget - self.count.total(self._chosen(number))

    def _lacking(self, project: int, rival: int) -> int | None:
        """None where no votes would do: for its cost what is free is wanted most."""
        free, merit = self.count.merit[rival]
        cost, votes = self.support.costs[project], self.support.votes[project]
        if self.utility == "additive":
            return max(0, ceil((merit - self.support.score[project]) / self.heaviest))
        if self.utility == "cost" or (free and cost == 0):
            return max(0, ceil(merit - votes))
        return None if free else max(0, ceil(merit * cost - votes))

    def _cheap(self, project: int, rival: int, most: int) -> int:
        free, merit = self.count.merit[rival]
        if self.utility != "cardinality" or not merit:
            return most
        votes = self.support.votes[project]
        return 0 if free else min(most, int(Fraction(votes) / merit))

    def _comes_first(self, project: int, rival: int, more: int, cost: int) -> bool:
        merit, other = self._merit(project, more, cost), self.count.merit[rival]
        if merit != other:
            return merit > other
        changed = Changed(project, cost, self.support.votes[project] + more)
        return self.count.ties.prefers(changed, rival)

    def _merit(self, project: int, more: int, cost: int) -> Merit:
        votes = self.support.votes[project] + more
        if self.utility == "additive":
            return False, Fraction(self.support.score[project] + more * self.heaviest)
        if self.utility == "cost":
            return False, Fraction(votes)
        return cost == 0, Fraction(votes, cost or 1)
