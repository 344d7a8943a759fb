"""One run of equal shares in the making: who has how much, what is dear, decided exactly."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Real, Support
from phakhi.methods.budgeting.fitting import Fits
from phakhi.methods.budgeting.kernels import bounds, gather, pay, scan
from phakhi.methods.budgeting.purse import Doubt, History, Price, Purse
from phakhi.methods.budgeting.trace import Bought

_EPSILON = 2.3e-16


class Run:
    """`money` is close to the truth by `slack`; the truth is in `purse`, `bought` and `emptied`."""

    def __init__(self, support: Support, endowment: Fraction, fits: Fits) -> None:
        self.support, self.book, self.fits = support, support.book, fits
        self.purse, self.rounds = Purse(endowment), list[Bought]()
        self.money: Real = np.full(self.book.counts.size, float(endowment))
        self.slack = 4 * _EPSILON * float(endowment)
        self.emptied: Whole = np.full(self.book.counts.size, -1, dtype=np.int64)
        self.bought: Whole = np.full(len(support.costs), -1, dtype=np.int64)
        self.open = np.array([number > 0 for number in support.votes], dtype=np.bool_)
        self.low: Real = np.zeros(len(support.costs))
        self.high: Real = np.full(len(support.costs), np.inf)

    @property
    def doubt(self) -> float:
        return self.slack * self.support.people

    def candidates(self) -> list[int]:
        return [int(project) for project in np.flatnonzero(self.open)]

    def close(self) -> None:
        chosen = [bought.project for bought in self.rounds]
        for project in self.candidates():
            if not self.fits(project, chosen):
                self.open[project] = False

    def best(self) -> dict[int, Price]:
        """All with the lowest price, exactly; empty if none can be paid."""
        ceiling, fresh = scan(self.book, self.money, self.doubt, self.open, self.low, self.high)
        compared = self.low / np.maximum(self.book.divisors, 1e-300) * (1 - 2 * _EPSILON)
        near = np.flatnonzero(self.open & fresh & (compared <= ceiling) & np.isfinite(self.low))
        priced = {int(project): self.price(int(project)) for project in near}
        prices = {project: price for project, price in priced.items() if price is not None}
        values = {
            project: Fraction(price.part, price.wealth * self.support.divisors[project])
            for project, price in (prices.items() if len(prices) > 1 else ())
        }
        lowest = min(values.values(), default=None)
        return {
            project: price for project, price in prices.items() if values.get(project) == lowest
        }

    def price(self, project: int) -> Price | None:
        book = self.book
        paid, heads, wealth, doubtful = gather(
            book, self.money, self.slack, self.emptied, self.bought,
            project, self.low[project], self.high[project], len(self.rounds),
        )  # fmt: skip
        doubts = [
            Doubt(
                self.purse.money(self.history(int(book.groups[place]))),
                int(book.weights[place]),
                int(book.counts[book.groups[place]]),
            )
            for place in doubtful
        ]
        poor = self.purse.poor(int(heads), paid)
        return self.purse.price(self.support.costs[project], poor, int(wealth), doubts)

    def exactly(self, project: int) -> Fraction | None:
        """The price for each unit of weight now; None if it cannot be paid."""
        self.low[project], _, self.high[project] = bounds(
            self.book, self.money, self.doubt, project, self.low[project]
        )
        found = self.price(project) if np.isfinite(self.low[project]) else None
        return found and Fraction(found.part, found.wealth * self.purse.denominator)

    def history(self, kind: int) -> History:
        """Of somebody who was never emptied."""
        book, found = self.book, []
        for own in range(book.own_starts[kind], book.own_starts[kind + 1]):
            if (round_ := self.bought[book.own_projects[own]]) >= 0:
                found.append((int(round_), int(book.own_weights[own])))
        return tuple(found)

    def take(self, project: int, price: Price, tied: tuple[int, ...]) -> None:
        number, book = len(self.rounds), self.book
        value = self.purse.add(price)
        near = float(value)
        doubtful, rich = pay(book, self.money, self.slack, self.emptied, project, near, number)
        part = self.purse.prices[-1]
        for place in doubtful:
            kind, weight = int(book.groups[place]), int(book.weights[place])
            left = self.purse.money(self.history(kind)) - part * weight
            self.money[kind] = max(0.0, left / self.purse.denominator)
            if left < 0:
                self.emptied[kind] = number
        self.bought[project] = number
        self.open[project] = False
        self.slack += 4 * _EPSILON * float(self.purse.value(self.purse.endowment))
        ceiling = near * (1 + 4 * _EPSILON) / max(self.support.divisors[project], 1)
        self.rounds.append(Bought(project, value, tied, ceiling * (1 + 2 * _EPSILON), rich))
