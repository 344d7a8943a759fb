"""The rules as the papers state them, voter by voter in fractions: slow, short, and for tests only.

A vote is a dict of project to points; a project is (id, cost). Utilities: cost, cardinality,
additive. Prices are found by sorting, ties by the same published list.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction

from phakhi.methods.budgeting.parameters import Utility


@dataclass
class Town:
    budget: Fraction
    costs: dict[str, Fraction]
    votes: list[dict[str, Fraction]]
    utility: Utility = "cost"
    seed: str = "0"
    criteria: tuple[str, ...] = ("cost", "votes")
    fits: Callable[[str, list[str]], bool] = field(default=lambda _project, _chosen: True)
    reverse: bool = False

    def supporters(self, project: str) -> list[int]:
        return [n for n, vote in enumerate(self.votes) if vote.get(project, 0) > 0]

    def weight(self, voter: int, project: str) -> Fraction:
        return self.votes[voter][project] if self.utility == "additive" else Fraction(1)

    def key(self, project: str) -> tuple[object, ...]:
        parts = {"cost": self.costs[project], "votes": -len(self.supporters(project))}
        lot = int(hashlib.sha256(f"{self.seed}\0{project}".encode()).hexdigest(), 16)
        return (*(parts[name] for name in self.criteria), -lot if self.reverse else lot)

    def candidates(self) -> list[str]:
        return [p for p, c in self.costs.items() if c <= self.budget and self.supporters(p)]

    def total(self, chosen: list[str]) -> Fraction:
        return sum((self.costs[project] for project in chosen), Fraction(0))


def price(town: Town, money: list[Fraction], project: str) -> Fraction | None:
    """The ρ at which Σ min(money, ρ · weight) is the cost."""
    people = town.supporters(project)
    cost = town.costs[project]
    if sum(money[voter] for voter in people) < cost:
        return None
    ratios = sorted({money[voter] / town.weight(voter, project) for voter in people})
    for ratio in ratios:
        paid = [min(money[v], ratio * town.weight(v, project)) for v in people]
        if sum(paid) >= cost:
            rich = [v for v in people if money[v] / town.weight(v, project) >= ratio]
            poor = [v for v in people if v not in rich]
            rest = cost - sum(money[v] for v in poor)
            return rest / sum(town.weight(v, project) for v in rich)
    raise AssertionError("somebody is the richest")


def shares(
    town: Town, endowment: Fraction, first: str | None = None
) -> tuple[list[str], list[dict[str, Fraction]], list[list[str]]]:
    """Winners in order, what each voter paid, and who was tied in each round."""
    money = [endowment for _ in town.votes]
    paid: list[dict[str, Fraction]] = [{} for _ in town.votes]
    open_, chosen, tied = town.candidates(), list[str](), list[list[str]]()
    free = sorted((p for p in open_ if town.costs[p] == 0), key=town.key)
    for project in free:
        open_.remove(project)
        if town.fits(project, chosen):
            chosen.append(project)
            tied.append([project])
    while True:
        open_ = [project for project in open_ if town.fits(project, chosen)]
        prices = {p: r for p in open_ if (r := price(town, money, p)) is not None}
        if not prices:
            return chosen, paid, tied
        divisors = {p: town.costs[p] if town.utility == "cost" else Fraction(1) for p in prices}
        best = min(prices[p] / divisors[p] for p in prices)
        equal = sorted(p for p in prices if prices[p] / divisors[p] == best)
        project = min(equal, key=lambda p: (p != first, town.key(p)))
        for voter in town.supporters(project):
            due = min(money[voter], prices[project] * town.weight(voter, project))
            money[voter] -= due
            paid[voter][project] = due
        open_.remove(project)
        chosen.append(project)
        tied.append(equal)


def exhaustive(town: Town, chosen: list[str], over: str) -> bool:
    among = town.candidates() if over == "supported" else list(town.costs)
    left = town.budget - town.total(chosen)
    return not any(
        p not in chosen and town.costs[p] <= left and town.fits(p, chosen) for p in among
    )


def add1(
    town: Town, start: Fraction, increment: Fraction, stop: bool, over: str = "supported"
) -> tuple[Fraction, list[str]]:
    """Step by step, as the cities' rules say it."""
    endowment, chosen = start, shares(town, start)[0]
    while True:
        open_ = [p for p in town.candidates() if p not in chosen and town.fits(p, chosen)]
        if not open_ or not town.votes or (stop and exhaustive(town, chosen, over)):
            return endowment, chosen
        more = shares(town, endowment + increment)[0]
        if town.total(more) > town.budget:
            return endowment, chosen
        endowment, chosen = endowment + increment, more


def greedy(town: Town, variant: str = "skip", chosen: list[str] | None = None) -> list[str]:
    chosen = list(chosen or [])
    best = {}
    for project in town.candidates():
        people = town.supporters(project)
        cost = town.costs[project]
        if town.utility == "cost":
            best[project] = Fraction(len(people))
        elif town.utility == "additive":
            best[project] = Fraction(sum(town.votes[v][project] for v in people))
        else:
            # What is free comes first, with more votes earlier: as if it cost next to nothing.
            best[project] = len(people) / (cost or Fraction(1, 10**30))
    order = sorted(best, key=lambda p: (-best[p], town.key(p)))
    for project in order:
        if project in chosen or not town.fits(project, chosen):
            continue
        if town.total(chosen) + town.costs[project] <= town.budget:
            chosen.append(project)
        elif variant == "no-skip":
            break
    return chosen


def phragmen(town: Town) -> list[str]:
    load = [Fraction(0) for _ in town.votes]
    chosen: list[str] = []
    while True:
        open_ = [p for p in town.candidates() if p not in chosen and town.fits(p, chosen)]
        if not open_:
            return chosen
        ends = {
            p: (town.costs[p] + sum(load[v] for v in town.supporters(p))) / len(town.supporters(p))
            for p in open_
        }
        best = min(ends.values())
        equal = [p for p in open_ if ends[p] == best]
        if any(town.total(chosen) + town.costs[p] > town.budget for p in equal):
            return chosen
        project = min(equal, key=town.key)
        for voter in town.supporters(project):
            load[voter] = best
        chosen.append(project)
