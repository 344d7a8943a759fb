"""Random small pools that have a legal panel: one is hidden, and the quotas stand around it."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from phakhi.methods.sortition.problem import Problem
from tests.methods.sortition.pools import problem


def made(seed: int, *, shared: bool) -> Problem:
    """At most 14 people, 5 seats, 3 features; with `shared`, some live together."""
    chance = random.Random(seed)
    count, features = chance.randint(4, 14), "abc"[: chance.randint(1, 3)]
    people = [{feature: chance.choice("xyz") for feature in features} for _ in range(count)]
    homes = [chance.randrange(count) if shared else place for place in range(count)]
    hidden: dict[int, int] = {}
    for person in chance.sample(range(count), count):
        hidden.setdefault(homes[person], person)
    panel = list(hidden.values())[: chance.randint(1, 5)]
    confirmed = panel[: chance.randint(0, 1)]
    homes = [_alone(place, homes, confirmed) for place in range(count)]
    held = {f: {v: sum(people[p][f] == v for p in panel) for v in "xyz"} for f in features}
    bounds = {f: {v: _around(chance, n) for v, n in of.items()} for f, of in held.items()}
    return problem(people, bounds, len(panel), homes=homes, confirmed=confirmed)


def _alone(person: int, homes: list[int], confirmed: list[int]) -> int:
    """Nobody of a pool lives with somebody who is confirmed."""
    near = homes[person] in [homes[held] for held in confirmed]
    return len(homes) + person if near else homes[person]


def _around(chance: random.Random, count: int) -> tuple[int, int]:
    return max(0, count - chance.randint(0, 1)), count + chance.randint(0, 1)


SEEDS = st.integers(0, 10**6)
PROBLEMS = st.builds(made, SEEDS, shared=st.booleans())
APART = st.builds(made, SEEDS, shared=st.just(False))
