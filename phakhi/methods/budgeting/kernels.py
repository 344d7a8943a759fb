"""Prices in floating point with bounds that hold: what they leave open is decided exactly.

The price of project p is the ρ with Σ counts · min(money, ρ · weight) = cost. The left side grows
slower and slower with ρ, so Newton's steps from below never pass it. `slack` bounds how far any
kind's money may be off; with the rounding of the sums it widens the cost to both sides.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.budgeting.book import Book, Real
from phakhi.methods.budgeting.election import Whole
from phakhi.methods.compiled import compiled

Flags = NDArray[np.bool_]
_EPSILON = 2.3e-16
_DEAREST = 1e200


@compiled
def _price(book: Book, money: Real, project: int, target: float, least: float) -> float:
    """Infinite if all the money of all who support it is less than the target."""
    price, before = max(least, 0.0), -1
    while True:
        spent, wealth, poor = 0.0, 0.0, 0
        for place in range(book.starts[project], book.starts[project + 1]):
            kind, weight = book.groups[place], book.weights[place]
            if money[kind] < price * weight:
                spent += money[kind] * book.counts[kind]
                poor += 1
            else:
                wealth += weight * book.counts[kind]
        if wealth == 0.0:
            return np.inf
        if poor == before:
            return price
        before = poor
        price = max(price, (target - spent) / wealth)


@compiled
def bounds(
    book: Book, money: Real, slack: float, project: int, least: float
) -> tuple[float, float]:
    """Below and above the price; `least` is a bound below known before."""
    heads, size = 0.0, book.starts[project + 1] - book.starts[project]
    for place in range(book.starts[project], book.starts[project + 1]):
        heads += book.counts[book.groups[place]]
    cost = book.costs[project]
    doubt = heads * slack + (size + 16) * _EPSILON * cost
    low = _price(book, money, project, cost - doubt, least)
    if low == np.inf:
        return np.inf, np.inf
    high = _price(book, money, project, cost + doubt, low)
    return low * (1 - 4 * _EPSILON), high * (1 + 4 * _EPSILON)


@compiled
def scan(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book, money: Real, slack: float, open_: Flags, low: Real, high: Real
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
        low[which], high[which] = bounds(book, money, slack, which, low[which])
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
def _follow(book: Book, money: Real, slack: float, project: int, price: float) -> bool:
    """Takes about the price. Had all surely enough?"""
    rich = True
    for place in range(book.starts[project], book.starts[project + 1]):
        kind, due = book.groups[place], price * book.weights[place]
        if money[kind] <= due + slack + 8 * _EPSILON * due:
            rich = False
        money[kind] = max(0.0, money[kind] - due)
    return rich


@compiled
def _heaviest(book: Book, project: int) -> float:
    heaviest = 0.0
    for place in range(book.starts[project], book.starts[project + 1]):
        heaviest = max(heaviest, float(book.weights[place]))
    return heaviest


@compiled
def _is_met(  # noqa: PLR0917 - kernels take arrays, not objects
    book: Book, money: Real, slack: float, rivals: Flags, low: Real, ceiling: float
) -> bool:
    """May one of the rivals be as cheap as this compared price?"""
    for rival in range(rivals.size):
        limit = ceiling * book.divisors[rival] * (1 + 4 * _EPSILON)
        if rivals[rival] and low[rival] <= limit:
            low[rival] = bounds(book, money, slack, rival, low[rival])[0]
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
) -> tuple[bool, Real, Flags]:
    """Does the outcome surely hold from the endowment of `ceilings` to this one?

    A winner whose supporters were all rich was as cheap as it can be, then and ever after; a rival
    that comes later even so (`first`) needs no look. With the answer come the new ceilings.
    """  # fmt: skip
    money = np.full(book.counts.size, endowment)
    slack, low = 4 * _EPSILON * endowment, np.zeros(book.costs.size)
    new, now_rich = ceilings.copy(), rich.copy()
    for number in range(order.size):
        winner = order[number]
        low[winner], high = bounds(book, money, slack, winner, low[winner])
        here = rivals[number].copy()
        if rich[number]:
            here &= first < first[winner]
        if high == np.inf or _is_met(book, money, slack, here, low, ceilings[number]):
            return False, new, now_rich
        price = (low[winner] + high) / 2
        apart = (high - low[winner]) * _heaviest(book, winner)
        now_rich[number] = _follow(book, money, slack + apart, winner, price)
        slack += apart + 4 * _EPSILON * endowment
        new[number] = high / book.divisors[winner] * (1 + 4 * _EPSILON)
    held = not _is_met(book, money, slack, rivals[order.size], low, _DEAREST)
    return held, new, now_rich


@compiled
def _is_rich(book: Book, money: Real, slack: float, project: int) -> bool:
    """Can all supporters surely pay an equal part, for each unit of weight?"""
    wealth = 0.0
    for place in range(book.starts[project], book.starts[project + 1]):
        wealth += book.weights[place] * book.counts[book.groups[place]]
    price = book.costs[project] / wealth
    for place in range(book.starts[project], book.starts[project + 1]):
        due = price * book.weights[place]
        if money[book.groups[place]] <= due + slack + 8 * _EPSILON * due:
            return False
    return True


@compiled
def surely(
    book: Book, endowment: float, open_: Flags, first: Whole
) -> tuple[bool, Whole, Real, Flags]:
    """A whole run where no decision is in doubt: winners, ceilings, who was rich.

    Of several that are near, all of whose supporters are rich, `first` knows the cheapest.
    """
    size, count = open_.size, 0
    money, slack = np.full(book.counts.size, endowment), 4 * _EPSILON * endowment
    low, high = np.zeros(size), np.full(size, np.inf)
    order, rich = np.empty(size, dtype=np.int64), np.zeros(size, dtype=np.bool_)
    ceilings, left = np.zeros(size), open_.copy()
    while True:
        best, fresh = scan(book, money, slack, left, low, high)
        winner, near, all_rich = -1, 0, True
        for project in range(size):
            if left[project] and fresh[project] and low[project] < np.inf:
                if low[project] / book.divisors[project] * (1 - 2 * _EPSILON) <= best:
                    near += 1
                    all_rich = all_rich and _is_rich(book, money, slack, project)
                    if winner < 0 or first[project] < first[winner]:
                        winner = project
        if near == 0:
            return True, order[:count], ceilings[:count], rich[:count]
        if high[winner] == np.inf or (near > 1 and not all_rich):
            return False, order[:count], ceilings[:count], rich[:count]
        price = (low[winner] + high[winner]) / 2
        apart = (high[winner] - low[winner]) * _heaviest(book, winner)
        rich[count] = _follow(book, money, slack + apart, winner, price)
        slack += apart + 4 * _EPSILON * endowment
        order[count] = winner
        ceilings[count] = high[winner] / book.divisors[winner] * (1 + 4 * _EPSILON)
        left[winner] = False
        count += 1
