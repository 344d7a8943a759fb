"""How much a project is wanted, as greedy compares it."""

from __future__ import annotations

from fractions import Fraction

from phakhi.methods.budgeting.book import Support
from phakhi.methods.budgeting.parameters import Utility

Merit = tuple[bool, Fraction]
"""Is it free? And how much it is wanted, or for its cost."""


def merits(support: Support, utility: Utility) -> list[Merit]:
    """Votes (cost), votes per cost (cardinality; first what is free), or points."""
    if utility == "additive":
        return [(False, Fraction(score)) for score in support.score]
    if utility == "cost":
        return [(False, Fraction(votes)) for votes in support.votes]
    return [
        (cost == 0, Fraction(votes, cost or 1))
        for votes, cost in zip(support.votes, support.costs, strict=True)
    ]
