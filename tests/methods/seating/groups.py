"""People to seat, and what is seen of a seating by plain counting."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from phakhi.methods.seating.guests import Field, Guests, Mode

Columns = dict[tuple[str, Mode], Sequence[str]]


def guests(
    columns: Mapping[tuple[str, Mode], Sequence[str]], weights: dict[str, float] | None = None
) -> Guests:
    """`columns`: (name, mode) → each person's answer."""
    people = len(next(iter(columns.values())))
    return Guests(
        "people.csv",
        tuple(str(number) for number in range(1, people + 1)),
        tuple(range(2, people + 2)),
        tuple(Field(name, mode, (weights or {}).get(name, 1.0)) for name, mode in columns),
        tuple(tuple(column) for column in columns.values()),
    )


def mixed(people: int, seed: int = 1) -> Columns:
    """Four attributes of 2, 4, 3 and 5 values, uneven."""
    chance = random.Random(seed)
    return {
        (f"trait{values}", "diversify"): chance.choices(
            "abcde"[:values], range(1, values + 1), k=people
        )
        for values in (2, 4, 3, 5)
    }


def tables(place, turn: int) -> list[list[int]]:
    seated: dict[int, list[int]] = defaultdict(list)
    for person, table in enumerate(place[:, turn].tolist()):
        if table >= 0:
            seated[table].append(person)
    return [seated[table] for table in sorted(seated)]


def often(place) -> Counter:
    """How often each pair meets."""
    return Counter(
        pair
        for turn in range(place.shape[1])
        for table in tables(place, turn)
        for pair in combinations(table, 2)
    )


def outside(place, given: Guests) -> int:
    """Seats outside floor and ceiling, one table, field and value after the other."""
    seats = 0
    for turn in range(place.shape[1]):
        everybody = [person for table in tables(place, turn) for person in table]
        for _, column in given.of("diversify"):
            have = Counter(column[person] for person in everybody if column[person])
            for table in tables(place, turn):
                there = Counter(column[person] for person in table)
                for value, count in have.items():
                    low, rest = divmod(count * len(table), len(everybody))
                    high = low + bool(rest)
                    seats += max(0, low - there[value], there[value] - high)
    return seats
