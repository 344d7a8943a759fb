"""Pools made by chance, each with at least one legal panel: small ones, and a tight one."""

from __future__ import annotations

import numpy as np

from phakhi.methods.sortition.problem import Problem, Quota


def small(seed: int) -> Problem:
    """4 to 10 people, up to 3 features; some share a home, some hold a seat already."""
    chance = np.random.default_rng(seed)
    people = int(chance.integers(4, 11))
    seats = int(chance.integers(1, min(people, 6) + 1))
    panel = chance.choice(people, seats, replace=False)
    features = [int(chance.integers(2, 4)) for _ in range(chance.integers(0, 4))]
    homes = np.arange(people)
    if chance.random() < 0.5:
        homes = chance.integers(0, people, people)
        homes[panel] = np.arange(seats)
    confirmed = np.zeros(people, bool)
    if chance.random() < 0.3:
        held = panel[: int(chance.integers(1, max(2, seats // 2 + 1)))]
        confirmed[held], homes[held] = True, 100 + held
    return made(chance, panel, people, features, homes, confirmed)


def made(chance, panel, people, features, homes, confirmed) -> Problem:
    traits, quotas, before = np.zeros((people, len(features)), np.int64), [], 0
    for feature, values in enumerate(features):
        drawn = chance.integers(0, values, people)
        exact = bool(chance.integers(0, 2))
        for value, count in enumerate(np.bincount(drawn[panel], minlength=values).tolist()):
            less, more = (0, 0) if exact else chance.integers(0, 2, 2).tolist()
            bounds = (max(0, count - less), count + more)
            quotas.append(Quota(f"f{feature}", str(value), *bounds, 0, len(panel)))
        traits[:, feature] = before + drawn
        before += values
    names = tuple(f"p{number:03}" for number in range(people))
    return Problem(len(panel), tuple(quotas), names, traits, homes, confirmed)


def tight(people: int = 150, seats: int = 20, seed: int = 7) -> Problem:
    """Every quota exact, a quarter of the people at somebody else's home."""
    chance = np.random.default_rng(seed)
    homes = np.arange(people)
    guests = chance.choice(people, people // 4, replace=False)
    homes[guests] = chance.integers(0, people, len(guests))
    first = np.unique(homes, return_index=True)[1]
    panel = chance.choice(first, seats, replace=False)
    return made(chance, panel, people, [2, 4, 3, 5], homes, np.zeros(people, bool))
