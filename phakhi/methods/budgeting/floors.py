"""Who can never be cheaper than whom, whatever the endowment."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import numpy as np

from phakhi.methods.budgeting.ballots import Whole
from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.kernels import Flags


class Floors(NamedTuple):
    """`first`: the place of each project if all its supporters can pay in full.

    `behind[a, b]`: as long as both are there, b never comes before a. They have the same supporters
    and b costs as much or more: Σ min(money, ρ · weight) grows slower and slower with ρ, so that ρ
    over cost, too, is no lower.
    """

    first: Whole
    behind: Flags

    @classmethod
    def of(cls, support: Support, ranks: list[int]) -> Floors:
        places = np.empty(len(ranks), dtype=np.int64)
        places[_order(support, ranks)] = np.arange(len(ranks))
        behind = np.zeros((len(ranks), len(ranks)), dtype=np.bool_)
        for same in _twins(support):
            for one in same:
                for other in same:
                    dearer = support.costs[one] <= support.costs[other]
                    behind[one, other] = dearer and ranks[one] < ranks[other]
        return cls(places, behind)


def _order(support: Support, ranks: list[int]) -> list[int]:
    """By cost / wealth, which no price is ever below, and then by the tie-break."""
    keys = []
    for project, wealth in enumerate(support.wealth):
        divided = wealth * support.divisors[project]
        price = Fraction(support.costs[project], divided) if divided else Fraction(0)
        keys.append((divided == 0, price, ranks[project]))
    return sorted(range(len(keys)), key=lambda project: keys[project])


def _twins(support: Support) -> list[list[int]]:
    """Projects whose supporters are the same, with the same weights."""
    book, found = support.book, dict[tuple[bytes, bytes], list[int]]()
    for project in range(len(support.costs)):
        span = slice(book.starts[project], book.starts[project + 1])
        key = book.groups[span].tobytes(), book.weights[span].tobytes()
        found.setdefault(key, []).append(project)
    return [same for same in found.values() if len(same) > 1]
