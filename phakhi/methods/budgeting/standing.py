"""How a project stands in a round of equal shares: who could pay how much for it, exactly."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

import numpy as np

from phakhi.methods.budgeting.kernels import gather
from phakhi.methods.budgeting.run import Run


class Backing(NamedTuple):
    """At a price: what those pay who have not enough, and the weights of those who have."""

    poor: Fraction
    wealth: int


def backing(run: Run, project: int, price: Fraction | None) -> Backing:
    """Without a price all pay all they have."""
    near = np.inf if price is None else float(price)
    paid, heads, wealth, doubtful = gather(
        run.book, run.money, run.slack, run.emptied, run.bought, project,
        near * (1 - 1e-15), near * (1 + 1e-15), len(run.rounds),
    )  # fmt: skip
    poor = run.purse.value(run.purse.poor(int(heads), paid))
    wealth = int(wealth)
    for place in doubtful:
        kind, weight = int(run.book.groups[place]), int(run.book.weights[place])
        people = int(run.book.counts[kind])
        money = run.purse.value(run.purse.money(run.history(kind)))
        if price is not None and money >= price * weight:
            wealth += weight * people
        else:
            poor += money * people
    return Backing(poor, wealth)
