"""One run at a higher endowment that follows known winners and asks whether they stay so."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.budgeting.book import Book, Real
from phakhi.methods.budgeting.election import Whole
from phakhi.methods.budgeting.kernels import bounds
from phakhi.methods.compiled import compiled

Flags = NDArray[np.bool_]
_EPSILON = 2.3e-16


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
def leap(
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
        if high == np.inf:
            return False, new, now_rich
        for rival in range(book.costs.size):
            if not rivals[number, rival] or (rich[number] and first[winner] < first[rival]):
                continue
            limit = ceilings[number] * book.divisors[rival] * (1 + 4 * _EPSILON)
            if low[rival] <= limit:
                low[rival] = bounds(book, money, slack, rival, low[rival])[0]
                if low[rival] <= limit:
                    return False, new, now_rich
        price = (low[winner] + high) / 2
        apart = (high - low[winner]) * _heaviest(book, winner)
        now_rich[number] = _follow(book, money, slack + apart, winner, price)
        slack += apart + 4 * _EPSILON * endowment
        new[number] = high / book.divisors[winner] * (1 + 4 * _EPSILON)
    for rival in range(book.costs.size):
        if rivals[order.size, rival]:
            if bounds(book, money, slack, rival, low[rival])[0] < np.inf:
                return False, new, now_rich
    return True, new, now_rich
