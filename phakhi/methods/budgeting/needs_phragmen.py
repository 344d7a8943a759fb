"""What a losing project lacked by Phragmén's rule, in closed form.

In a round due at time t, c is bought instead once (cost + Σ loads) / (votes + x) ≤ t: new
supporters have paid for nothing yet. Its cost must fit what is left, or the rule stops there.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.changed import Changed
from phakhi.methods.budgeting.choosing import Count
from phakhi.methods.budgeting.loads import loads
from phakhi.methods.budgeting.phragmen import Course


class Needs:
    def __init__(self, count: Count, course: Course) -> None:
        self.count, self.support, self.course = count, count.support, course
        self.times = [due.time for due in course.rounds]
        self.chosen = [due.project for due in course.rounds]

    def more_votes(self, project: int) -> int | None:
        cost, votes = self.support.costs[project], self.support.votes[project]
        found = list[int]()
        for number, time, last in self._rounds():
            left = self.count.election.budget - self.count.total(self.chosen[:number])
            if cost > min(left, self.count.space(project, self.chosen[:number])):
                continue
            if time is None:
                found.append(0 if votes else 1)
            elif time > 0:
                due = cost + loads(self.support, project, last, self.times[:number])
                more = max(ceil(due / time - votes), 0 if votes else 1)
                if due == time * (votes + more) and not self._comes_first(
                    project, number, more, cost
                ):
                    more += 1
                found.append(more)
        return min(found, default=None)

    def winning_cost(self, project: int) -> int | None:
        votes, best = self.support.votes[project], -1
        for number, time, last in self._rounds():
            left = self.count.election.budget - self.count.total(self.chosen[:number])
            cost = left = min(left, self.count.room(project, self.chosen[:number]))
            if time is not None:
                held = loads(self.support, project, last, self.times[:number])
                exact = time * votes - held
                cost = min(left, exact.numerator // exact.denominator)
                if cost == exact and not self._comes_first(project, number, 0, cost):
                    cost -= 1
            best = max(best, cost)
        return best if votes and best >= 0 else None

    def _rounds(self) -> list[tuple[int, Fraction | None, Whole]]:
        """With the time due and who had paid when; at the end, the time that was too dear."""
        bought = [(number, due.time, due.held) for number, due in enumerate(self.course.rounds)]
        return [*bought, (len(bought), self.course.stopped, self.course.last)]

    def _comes_first(self, project: int, number: int, more: int, cost: int) -> bool:
        if number == len(self.chosen):
            return False
        changed = Changed(project, cost, self.support.votes[project] + more)
        return self.count.ties.prefers(changed, self.chosen[number])
