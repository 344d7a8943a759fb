"""What META allows a single ballot; `max_sum_cost` is applied, or not, when counting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from phakhi.methods.budgeting.election import POINTED, VoteType

Trouble = tuple[str, str, dict[str, object]]
"""Column, code of the fault, what it says."""


class BallotLimits:
    def __init__(
        self, vote_type: VoteType, costs: Sequence[Fraction], limits: Mapping[str, Fraction]
    ) -> None:
        self.vote_type, self.costs, self.limits = vote_type, costs, limits
        self.pointed = vote_type in POINTED
        self.shortest = ceil(limits.get("min_length", 0))
        self.longest = floor(limits.get("max_length", len(costs)))
        if vote_type == "choose-1":
            self.longest = min(self.longest, 1)

    def beyond(self, chosen: list[int], given: list[Fraction]) -> Iterator[Trouble]:
        length = len(chosen)
        if not self.shortest <= length <= self.longest:
            yield _outside("vote", "bad_length", length, self.shortest, self.longest)
        if self.vote_type == "knapsack":
            cost = sum((self.costs[place] for place in chosen), Fraction(0))
            if cost > (most := self.limits.get("budget", cost)):
                yield _outside("vote", "too_dear", cost, 0, most)
        if self.pointed and given:
            yield from self._points_beyond(given)

    def _points_beyond(self, given: list[Fraction]) -> Iterator[Trouble]:
        total = sum(given, Fraction(0))
        for name, number in (("sum_points", total), ("points", max(given))):
            if number > (most := self.limits.get(f"max_{name}", number)):
                yield _outside("points", f"bad_{name}", number, 0, most)
        if fewest := self.limits.get("min_points"):
            lowest = min(filter(None, given), default=fewest)
            if lowest < fewest:
                yield _outside("points", "low_points", lowest, fewest, lowest)
        if total < (least := self.limits.get("min_sum_points", total)):
            yield _outside("points", "few_points", total, least, total)


def _outside(column: str, code: str, value: object, low: object, high: object) -> Trouble:
    return column, code, {"value": str(value), "min": str(low), "max": str(high)}
