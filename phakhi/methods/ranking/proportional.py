"""Several themes, each group of voters its share: the Method of Equal Shares, then Phragmén.

Every option costs one seat. Equal Shares (Peters, Pierczyński & Skowron 2021): each unit of weight
gets K/W; of what supporters can afford the option is bought for which they pay least a point.
Seats left over: money comes in evenly, and whatever can be paid first is bought (Phragmén 1894).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import gcd
from typing import NamedTuple

import numpy as np

from phakhi.methods.ranking.ballots import Exact, Whole

_MARGIN = 1e-9
"""Far above the error of a float sum of shares; what is nearer than this is decided exactly."""


class Offer(NamedTuple):
    """What can be bought at this level: the price a point, or the money each must still get."""

    level: Fraction
    tied: list[int]
    rule: str


@dataclass(frozen=True, eq=False)
class Purses:
    """What each unit of weight has, in units of 1/unit of a seat."""

    unit: int
    money: Exact


class Hall:
    """utilities: options × ballots, whole, 0 for no support."""

    def __init__(self, utilities: Whole, weights: Exact) -> None:
        self.utilities, self.weights = utilities, weights
        self.backers = [np.flatnonzero(row) for row in utilities > 0]
        self.points = [
            row[where].astype(object) for row, where in zip(utilities, self.backers, strict=True)
        ]
        self.support = [int(sum(weights[where])) for where in self.backers]
        self._weight = weights.astype(np.float64)

    def purses(self, seats: int) -> Purses:
        total = max(int(sum(self.weights)), 1)
        return Purses(total, np.full(len(self.weights), seats, object))

    def equal_shares(self, purses: Purses, rest: Iterable[int]) -> Offer | None:
        """Paid by those who still can, in proportion to their points."""
        share = (purses.money / purses.unit).astype(np.float64)

        def paid(option: int, price: float) -> float:
            where = self.backers[option]
            due = np.minimum(share[where], price * self.utilities[option, where])
            return float(self._weight[where] @ due)

        rich = [option for option in rest if paid(option, np.inf) >= 1 - _MARGIN]
        return _first(
            sorted(rich, key=lambda option: (self._guess(option, share), option)),
            lambda option: self._price(option, purses),
            lambda option, price: paid(option, float(price / purses.unit)) < 1 - _MARGIN,
            "equal-shares",
        )

    def _guess(self, option: int, share: Whole) -> float:
        """The price by floats: only says where to look first."""
        where = self.backers[option]
        money, points = share[where], self.utilities[option, where]
        poor = np.zeros(len(where), bool)
        while not poor.all():
            left = 1 - float(self._weight[where][poor] @ money[poor])
            price = left / float(self._weight[where][~poor] @ points[~poor])
            now = money < price * points
            if not (now & ~poor).any():
                return price
            poor |= now
        return float("inf")

    def _price(self, option: int, purses: Purses) -> Fraction | None:
        """ρ with Σ weight · min(money, ρ · points) = one seat; None if all their money is less."""
        where, points = self.backers[option], self.points[option]
        weights, money = self.weights[where], purses.money[where]
        poor = np.zeros(len(where), bool)
        while not poor.all():
            left = purses.unit - int(sum(weights[poor] * money[poor]))
            rich = int(sum(weights[~poor] * points[~poor]))
            if rich == 0:
                return None
            now = np.less(money * rich, left * points)
            if not (now & ~poor).any():
                return Fraction(left, rich)
            poor |= now
        return None

    def phragmen(self, purses: Purses, rest: Iterable[int]) -> Offer | None:
        """Whom supporters can pay first if everybody's money grows alike."""
        share = (purses.money / purses.unit).astype(np.float64)
        backed = [option for option in rest if self.support[option]]
        has = {o: float(self._weight[self.backers[o]] @ share[self.backers[o]]) for o in backed}

        def wait(option: int) -> Fraction:
            where = self.backers[option]
            held = int(sum(self.weights[where] * purses.money[where]))
            return Fraction(purses.unit - held, self.support[option])

        return _first(
            sorted(backed, key=lambda o: ((1 - has[o]) / self.support[o], o)),
            wait,
            lambda o, t: has[o] + float(t / purses.unit) * self.support[o] < 1 - _MARGIN,
            "phragmen",
        )

    def after(self, purses: Purses, offer: Offer, option: int) -> Purses:
        """What is left when this one is bought."""
        top, bottom = offer.level.numerator, offer.level.denominator
        money = purses.money * bottom
        where = self.backers[option]
        if offer.rule == "phragmen":
            money += top
            money[where] = 0
        else:
            money[where] -= np.minimum(money[where], self.points[option] * top)
        common = gcd(purses.unit * bottom, *money)
        return Purses(purses.unit * bottom // common, money // common)


def _first(
    options: Iterable[int],
    exact: Callable[[int], Fraction | None],
    surely_later: Callable[[int, Fraction], bool],
    rule: str,
) -> Offer | None:
    best, tied = None, list[int]()
    for option in options:
        if best is not None and surely_later(option, best):
            continue
        level = exact(option)
        if level is None or (best is not None and level > best):
            continue
        tied = [*tied, option] if level == best else [option]
        best = level
    return None if best is None else Offer(best, sorted(tied), rule)
