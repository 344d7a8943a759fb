"""Exact money: an endowment less the prices paid in full, or nothing, over one denominator."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import gcd
from typing import NamedTuple

History = tuple[tuple[int, int], ...]
"""The rounds somebody paid in full, with the weight each counted for them."""


class Doubt(NamedTuple):
    """People who may or may not be able to pay in full."""

    money: int
    weight: int
    people: int


class Price(NamedTuple):
    """`part` / (`wealth` · the purse's denominator), for each unit of weight."""

    part: int
    wealth: int


class Purse:
    def __init__(self, endowment: Fraction) -> None:
        self.denominator = endowment.denominator
        self.endowment = endowment.numerator
        self.prices: list[int] = []

    def money(self, history: History) -> int:
        return self.endowment - sum(weight * self.prices[round_] for round_, weight in history)

    def poor(self, heads: int, paid: Iterable[int]) -> int:
        spent = sum(int(times) * price for times, price in zip(paid, self.prices, strict=True))
        return heads * self.endowment - spent

    def price(self, cost: int, poor: int, wealth: int, doubts: list[Doubt]) -> Price | None:
        """None if nobody is left to pay the rest."""
        rest = cost * self.denominator - poor
        wealth += sum(doubt.weight * doubt.people for doubt in doubts)
        for doubt in sorted(doubts, key=lambda doubt: Fraction(doubt.money, doubt.weight)):
            if rest * doubt.weight <= doubt.money * wealth:
                return Price(rest, wealth)
            rest -= doubt.money * doubt.people
            wealth -= doubt.weight * doubt.people
        return Price(rest, wealth) if wealth else None

    def add(self, price: Price) -> Fraction:
        """Takes the price as the next round's, and says it."""
        factor = price.wealth // gcd(price.wealth, price.part)
        part = price.part * factor // price.wealth
        self.denominator *= factor
        self.endowment *= factor
        self.prices = [*(number * factor for number in self.prices), part]
        return self.value(part)

    def value(self, part: int) -> Fraction:
        return Fraction(part, self.denominator)
