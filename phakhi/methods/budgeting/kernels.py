"""Prices in floating point with bounds that hold: what they leave open is decided exactly.

The price of project p is the ρ with Σ counts · min(money, ρ · weight) = cost. The left side grows
slower and slower with ρ, so Newton's steps from below never pass it.

`doubt` bounds Σ counts · |error of money| over all. Who has more money pays less of a price that
is lower, and together all pay the cost: a map that is monotone and takes the same from any money
never brings two further apart (Crandall & Tartar 1980). So a purchase adds to the doubt what it
rounds, and nothing else. With the rounding of the sums it widens the cost to both sides.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Book, Real
from phakhi.methods.compiled import compiled

Flags = NDArray[np.bool_]
_EPSILON = 2.3e-16
_DEAREST = 1e200


@compiled
def _price(
    book: Book, money: Real, project: int, target: float, least: float
) -> tuple[float, float, float]:
    """With the weights of all who pay it in full, and up to which price they could.

    Infinite if all the money of all who support it is less than the target.
    """
    price, before = max(least, 0.0), -1.0
    while True:
        spent, wealth, kink = 0.0, 0.0, np.inf
        for place in range(book.starts[project], book.starts[project + 1]):
            kind, weight = book.groups[place], book.weights[place]
            if money[kind] < price * weight:
                spent += money[kind] * book.counts[kind]
            else:
                wealth += weight * book.counts[kind]
                kink = min(kink, money[kind] / weight)
        if wealth == 0.0:
            return np.inf, 0.0, np.inf
        price = max(price, (target - spent) / wealth)
        if price <= kink or wealth == before:
            return price, wealth, kink
        before = wealth


@compiled
def bounds(
    book: Book, money: Real, doubt: float, project: int, least: float
) -> tuple[float, float, float]:
    """Below the price, about it and above it; `least` is a bound below known before."""
    cost, size = book.costs[project], book.starts[project + 1] - book.starts[project]
    doubt += (2 * size + 32) * _EPSILON * cost
    price, wealth, kink = _price(book, money, project, cost, least)
    if price == np.inf:
        low, _, _ = _price(book, money, project, cost - doubt, least)
        return low * (1 - 4 * _EPSILON), np.inf, np.inf
    low, high = price - doubt / wealth, price + doubt / wealth
    if high > kink:
        high, _, _ = _price(book, money, project, cost + doubt, price)
    return max(low, 0.0) * (1 - 4 * _EPSILON), price, high * (1 + 4 * _EPSILON)


@compiled
def scan(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book, money: Real, doubt: float, open_: Flags, low: Real, high: Real
) -> tuple[float, Flags]:
    """The lowest compared price that is surely paid, and who was looked at.

    Prices only rise within a run, so who was dearer before need not be looked at again.
    """
    fresh, best = np.zeros(open_.size, dtype=np.bool_), np.inf
    while True:
        nearest, which = np.inf, -1
        for project in range(open_.size):
            if open_[project] and not fresh[project]:
                compared = low[project] / book.divisors[project] * (1 - _EPSILON)
                if compared < nearest:
                    nearest, which = compared, project
        if which < 0 or nearest > best:
            return best, fresh
        fresh[which] = True
        low[which], _, high[which] = bounds(book, money, doubt, which, low[which])
        best = min(best, high[which] / book.divisors[which] * (1 + _EPSILON))


@compiled
def gather(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book,
    money: Real,
    slack: float,
    emptied: Whole,
    bought: Whole,
    project: int,
    low: float,
    high: float,
    rounds: int,
) -> tuple[Whole, int, int, Whole]:
    """Of those surely poor: what they paid for in each round, and how many they are; the weights
    of those surely rich; and the places of the others.
    """  # fmt: skip
    paid = np.zeros(rounds, dtype=np.int64)
    doubtful = np.empty(book.starts[project + 1] - book.starts[project], dtype=np.int64)
    heads, wealth, left = 0, 0, 0
    for place in range(book.starts[project], book.starts[project + 1]):
        kind, weight = book.groups[place], book.weights[place]
        if emptied[kind] >= 0:
            continue
        margin = slack + 8 * _EPSILON * money[kind]
        if money[kind] < low * weight - margin:
            heads += book.counts[kind]
            for own in range(book.own_starts[kind], book.own_starts[kind + 1]):
                if bought[book.own_projects[own]] >= 0:
                    paid[bought[book.own_projects[own]]] += (
                        book.counts[kind] * book.own_weights[own]
                    )
        elif money[kind] > high * weight + margin:
            wealth += weight * book.counts[kind]
        else:
            doubtful[left] = place
            left += 1
    return paid, heads, wealth, doubtful[:left]


@compiled
def pay(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book, money: Real, slack: float, emptied: Whole, project: int, price: float, round_: int
) -> tuple[Whole, bool]:
    """Takes the price from all; who may or may not have it is left, by place. All surely had it?"""
    doubtful = np.empty(book.starts[project + 1] - book.starts[project], dtype=np.int64)
    left, all_rich = 0, True
    for place in range(book.starts[project], book.starts[project + 1]):
        kind = book.groups[place]
        due = price * book.weights[place]
        margin = slack + 8 * _EPSILON * due
        if emptied[kind] >= 0 or money[kind] < due - margin:
            all_rich = False
            money[kind] = 0.0
            if emptied[kind] < 0:
                emptied[kind] = round_
        elif money[kind] > due + margin:
            money[kind] -= due
        else:
            all_rich = False
            doubtful[left] = place
            left += 1
    return doubtful[:left], all_rich


@compiled
def _people(book: Book) -> float:
    people = 0.0
    for kind in range(book.counts.size):
        people += book.counts[kind]
    return people


@compiled
def follow(book: Book, money: Real, doubt: float, project: int, price: float) -> tuple[bool, float]:
    """Takes about the price. Had all surely enough? And the doubt that is left."""
    rich, rounded = True, 0.0
    for place in range(book.starts[project], book.starts[project + 1]):
        kind, due = book.groups[place], price * book.weights[place]
        if money[kind] <= due * (1 + 8 * _EPSILON) + doubt / book.counts[kind]:
            rich = False
        rounded += money[kind] * book.counts[kind]
        money[kind] = max(0.0, money[kind] - due)
    size = book.starts[project + 1] - book.starts[project]
    return rich, doubt + _EPSILON * (2 * rounded + (2 * size + 32) * book.costs[project])


@compiled
def _is_met(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book, money: Real, doubt: float, rivals: Flags, low: Real, ceiling: float
) -> bool:
    """May one of the rivals be as cheap as this compared price?"""
    for rival in range(rivals.size):
        limit = ceiling * book.divisors[rival] * (1 + 4 * _EPSILON)
        if rivals[rival] and low[rival] <= limit:
            low[rival], _, _ = bounds(book, money, doubt, rival, low[rival])
            if low[rival] <= limit:
                return True
    return False


@compiled
def leap(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book,
    endowment: float,
    order: Whole,
    ceilings: Real,
    rich: Flags,
    rivals: Flags,
    first: Whole,
    behind: Flags,
) -> tuple[bool, Real, Flags]:
    """Does the outcome surely hold from the endowment of `ceilings` to this one?

    A winner whose supporters were all rich was as cheap as it can be, then and ever after; a rival
    that comes later even so (`first`) needs no look, nor one that is always `behind`. With the
    answer come the new ceilings.
    """
    money, low = np.full(book.counts.size, endowment), np.zeros(book.costs.size)
    doubt = 4 * _EPSILON * endowment * _people(book)
    new, now_rich = ceilings.copy(), rich.copy()
    for number in range(order.size):
        winner = order[number]
        low[winner], price, high = bounds(book, money, doubt, winner, low[winner])
        here = rivals[number] & ~behind[winner]
        if rich[number]:
            here &= first < first[winner]
        if high == np.inf or _is_met(book, money, doubt, here, low, ceilings[number]):
            return False, new, now_rich
        new[number] = high / book.divisors[winner] * (1 + 4 * _EPSILON)
        now_rich[number], doubt = follow(book, money, doubt, winner, price)
    held = not _is_met(book, money, doubt, rivals[order.size], low, _DEAREST)
    return held, new, now_rich


@compiled
def _is_rich(book: Book, money: Real, doubt: float, project: int) -> bool:
    """Can all supporters surely pay an equal part, for each unit of weight?"""
    wealth = 0.0
    for place in range(book.starts[project], book.starts[project + 1]):
        wealth += book.weights[place] * book.counts[book.groups[place]]
    price = book.costs[project] / wealth
    for place in range(book.starts[project], book.starts[project + 1]):
        kind, due = book.groups[place], price * book.weights[place]
        if money[kind] <= due * (1 + 8 * _EPSILON) + doubt / book.counts[kind]:
            return False
    return True


@compiled
def _comes_first(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book, money: Real, doubt: float, near: Flags, first: Whole, behind: Flags
) -> int:
    """Of several whose prices may be equal; -1 if that is in doubt.

    Surely the first by `first` if it is as cheap as it can be, or if all others are behind it.
    """
    winner = -1
    for project in range(near.size):
        if near[project] and (winner < 0 or first[project] < first[winner]):
            winner = project
    others = near & ~behind[winner]
    others[winner] = False
    if others.any() and not _is_rich(book, money, doubt, winner):
        return -1
    return winner


@compiled
def surely(
    book: Book, endowment: float, open_: Flags, first: Whole, behind: Flags
) -> tuple[bool, Whole, Real, Flags]:
    """A whole run where no decision is in doubt: winners, ceilings, who was rich."""
    size, count = open_.size, 0
    money, low, high = np.full(book.counts.size, endowment), np.zeros(size), np.full(size, np.inf)
    doubt = 4 * _EPSILON * endowment * _people(book)
    order, rich = np.empty(size, dtype=np.int64), np.zeros(size, dtype=np.bool_)
    ceilings, left = np.zeros(size), open_.copy()
    while True:
        best, fresh = scan(book, money, doubt, left, low, high)
        near = left & fresh & (low < np.inf)
        near &= low / book.divisors * (1 - 2 * _EPSILON) <= best
        if not near.any():
            return True, order[:count], ceilings[:count], rich[:count]
        winner = _comes_first(book, money, doubt, near, first, behind)
        if winner < 0 or high[winner] == np.inf:
            return False, order[:count], ceilings[:count], rich[:count]
        low[winner], price, high[winner] = bounds(book, money, doubt, winner, low[winner])
        order[count], left[winner] = winner, False
        ceilings[count] = high[winner] / book.divisors[winner] * (1 + 4 * _EPSILON)
        rich[count], doubt = follow(book, money, doubt, winner, price)
        count += 1
