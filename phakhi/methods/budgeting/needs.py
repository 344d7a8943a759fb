"""What a losing project lacked in a round of equal shares, in closed form.

With the winner's price level λ (price per utility), c is bought instead once its supporters pay
its cost at ρ = λ · utility: Σ min(money, ρ · weight) + x · min(endowment, ρ · weight) ≥ cost for x
new supporters who want nothing else; after the last round any price will do. Only the endowment
is held fixed. At equal prices the tie-break decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.changed import Changed, near
from phakhi.methods.budgeting.run import Run
from phakhi.methods.budgeting.standing import backing
from phakhi.methods.budgeting.tie_breaks import TieBreak
from phakhi.methods.budgeting.trace import Bought


@dataclass(frozen=True)
class Round:
    """A round before its winner is bought; `won` is None after the last."""

    run: Run
    won: Bought | None
    ties: TieBreak
    heaviest: int
    """The weight of a new supporter: the most anyone gives."""
    scaled: bool
    """Is utility the cost, so that a price level means more money the dearer a project is?"""

    @property
    def support(self) -> Support:
        return self.run.support

    @property
    def endowment(self) -> Fraction:
        return self.run.purse.value(self.run.purse.endowment)

    @property
    def level(self) -> Fraction | None:
        """None where no price is too high."""
        if self.won is None:
            return None
        return self.won.price / self.support.divisors[self.won.project]

    def more_votes(self, project: int) -> int | None:
        """The fewest new supporters with whom it would be bought in this round.

        What is free has lacked but a first one.
        """
        cost = self.support.costs[project]
        if cost == 0:
            return 1
        if self.won is not None and self.support.costs[self.won.project] == 0:
            return None
        price = None if self.level is None else self.level * self.support.divisors[project]
        behind = backing(self.run, project, price)
        have = behind.poor + (price * behind.wealth if price is not None else 0)
        each = self.endowment
        if price is not None:
            each = min(each, price * self.heaviest)
        if each == 0:
            return None
        least = 0 if self.support.votes[project] else 1
        more = max(ceil((cost - have) / each), least)
        flat = behind.wealth == 0 and (
            more == 0 or price is None or self.endowment < price * self.heaviest
        )
        exact = have + more * each == cost
        if exact and not flat and not self._comes_first(project, more, cost):
            more += 1
        return more

    def winning_cost(self, project: int) -> int | None:
        """The highest cost at which it would be bought in this round."""
        if self.won is not None and self.support.costs[self.won.project] == 0:
            return None
        cost = self._highest(project)
        if cost is None:
            return None
        whole = cost.numerator // cost.denominator
        if self.won is None:
            return whole
        costs = near(whole, self.support.costs[self.won.project])
        return next((cost for cost in costs if self._is_bought_at(project, cost)), None)

    def _highest(self, project: int) -> Fraction | None:
        """Where Σ min(money, ρ(cost) · weight) = cost, by Newton's steps from above."""
        level = self.level
        everything = backing(self.run, project, None).poor
        if level is None:
            return everything
        if not self.scaled:
            behind = backing(self.run, project, level)
            return behind.poor + level * behind.wealth
        cost = everything
        while cost > 0:
            behind = backing(self.run, project, level * cost)
            if behind.poor + level * cost * behind.wealth >= cost:
                return cost
            slope = 1 - level * behind.wealth
            if slope <= 0:
                return None
            cost = behind.poor / slope
        return None

    def _is_bought_at(self, project: int, cost: int) -> bool:
        price = (self.level or Fraction(0)) * (cost if self.scaled else 1)
        behind = backing(self.run, project, price)
        have = behind.poor + price * behind.wealth
        cheaper = have > cost or (have == cost and behind.wealth == 0)
        return cheaper or (have == cost and self._comes_first(project, 0, cost))

    def _comes_first(self, project: int, more: int, cost: int) -> bool:
        if self.won is None:
            return True
        changed = Changed(project, cost, self.support.votes[project] + more)
        return self.ties.prefers(changed, self.won.project)
