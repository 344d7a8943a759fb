"""Pools made for measuring, the same on every machine: who answers is not who is looked for.

Each pool hides one legal panel, drawn with a taste for values that are rare among those who
answered; the quotas stand around it, exactly or with some room.
"""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from phakhi.methods.sortition.problem import Problem

Row = dict[str, str]
Bounds = dict[tuple[str, str], tuple[int, int]]


@dataclass(frozen=True)
class Recipe:
    """`room` is how far from the hidden panel's count a quota lets go, as a share of it."""

    people: int
    seats: int
    values: tuple[int, ...]
    room: float = 0.0
    skew: float = 1.0
    households: float = 0.0
    seed: int = 0


RECIPES = {
    "exact_360_30": Recipe(360, 30, (2, 4, 5, 3, 4, 2, 6), skew=0.4, seed=1),
    "synth_200_30": Recipe(200, 30, (2, 5, 4, 3, 6), room=0.1, skew=0.6, seed=1),
    "pool_400_40": Recipe(400, 40, (2, 5, 4, 3, 3, 2), room=0.1, skew=0.2, seed=2),
    "synth_500_50": Recipe(500, 50, (2, 6, 5, 4, 3), room=0.1, skew=0.6),
    "pool_1000_100": Recipe(1000, 100, (2, 5, 4, 3), room=0.05, skew=0.2, seed=2),
    "synth_1000_100": Recipe(1000, 100, (2, 6, 5, 4, 3, 2), room=0.05, skew=0.4, seed=3),
    "synthhh_1000_100": Recipe(1000, 100, (2, 6, 5, 4, 3, 2), 0.05, 0.4, households=0.1, seed=2),
    "sfelike_1700_110": Recipe(1700, 110, (2, 6, 7, 5, 4, 3, 2), room=0.05, skew=0.4),
    "synth_10000_200": Recipe(10_000, 200, (2, 6, 5, 4, 4, 3), room=0.02, skew=0.4),
    "synthhh_10000_200": Recipe(10_000, 200, (2, 6, 5, 4, 4, 3), 0.02, 0.4, households=0.1),
    "synth_100000_500": Recipe(100_000, 500, (2, 6, 5, 4, 4, 3), room=0.01, skew=0.4),
}


def make(recipe: Recipe) -> tuple[list[Row], Bounds]:
    chance = random.Random(f"phakhi {recipe}")
    names = [f"f{number}" for number in range(len(recipe.values))]
    answering = [_shares(chance, count, 0.5) for count in recipe.values]
    wanted = [[chance.gauss(0, recipe.skew) for _ in range(count)] for count in recipe.values]
    people, pulls = [], []
    for number in range(recipe.people):
        picked = [chance.choices(range(len(shares)), shares)[0] for shares in answering]
        people.append({"id": f"p{number:06}"} | _named(names, picked))
        pull = sum(tastes[value] for tastes, value in zip(wanted, picked, strict=True))
        pulls.append(chance.expovariate(1.0) * np.exp(-pull))
    for number, row in enumerate(people):
        together = number > 0 and chance.random() < recipe.households
        row["address"] = people[number - 1]["address"] if together else f"a{number:06}"
    return people, _bounds(recipe, people, pulls)


def _shares(chance: random.Random, count: int, spread: float) -> list[float]:
    return [float(np.exp(chance.gauss(0, spread))) for _ in range(count)]


def _named(names: list[str], picked: list[int]) -> Row:
    return {name: f"v{value}" for name, value in zip(names, picked, strict=True)}


def _bounds(recipe: Recipe, people: list[Row], pulls: list[float]) -> Bounds:
    hidden: dict[str, Row] = {}
    for place in sorted(range(len(people)), key=pulls.__getitem__):
        if len(hidden) < recipe.seats:
            hidden.setdefault(people[place]["address"], people[place])
    bounds = {}
    for number, count in enumerate(recipe.values):
        for value in range(count):
            feature, name = f"f{number}", f"v{value}"
            held = sum(row[feature] == name for row in hidden.values())
            room = round(held * recipe.room)
            bounds[feature, name] = (held - room, held + room)
    return bounds


def write_csv(recipe: Recipe, folder: Path) -> tuple[Path, Path]:
    """quotas.csv and pool.csv, as the command and its peers read them."""
    people, bounds = make(recipe)
    quotas, pool = folder / "quotas.csv", folder / "pool.csv"
    with quotas.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["feature", "value", "min", "max", "min_flex", "max_flex"])
        rows.writerows([f, v, low, high, 0, recipe.seats] for (f, v), (low, high) in bounds.items())
    with pool.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(people[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(people)
    return quotas, pool


def problem(recipe: Recipe) -> Problem:
    from phakhi.methods.sortition.problem import Problem, Quota

    people, bounds = make(recipe)
    keys = list(bounds)
    quotas = [Quota(f, v, *bounds[f, v], 0, recipe.seats) for f, v in keys]
    place = {key: number for number, key in enumerate(keys)}
    features = list(dict.fromkeys(feature for feature, _ in keys))
    traits = [[place[feature, row[feature]] for feature in features] for row in people]
    addresses = np.unique([row["address"] for row in people], return_inverse=True)[1]
    return Problem(
        seats=recipe.seats,
        quotas=tuple(quotas),
        people=tuple(row["id"] for row in people),
        traits=np.array(traits, np.int64),
        households=addresses.astype(np.int64) if recipe.households else np.arange(len(people)),
        confirmed=np.zeros(len(people), np.bool_),
    )
