"""Small pools as the engine takes them, written as one writes them on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from phakhi.methods.sortition.problem import Problem, Quota

Bounds = Mapping[str, Mapping[str, tuple[int, int]]]


def problem(
    people: Sequence[Mapping[str, str]],
    bounds: Bounds,
    seats: int,
    *,
    homes: Sequence[int] | None = None,
    confirmed: Sequence[int] = (),
) -> Problem:
    """`bounds`: feature → value → (min, max); `homes`: a number a person, one each if left out."""
    quotas = tuple(
        Quota(feature, value, low, high, 0, seats)
        for feature, values in sorted(bounds.items())
        for value, (low, high) in sorted(values.items())
    )
    place = {(quota.feature, quota.value): at for at, quota in enumerate(quotas)}
    traits = [[place[f, person[f]] for f in sorted(bounds)] for person in people]
    holds = np.zeros(len(people), dtype=bool)
    holds[list(confirmed)] = True
    return Problem(
        seats=seats,
        quotas=quotas,
        people=tuple(f"p{at:03}" for at in range(len(people))),
        traits=np.array(traits, dtype=np.int64).reshape(len(people), len(bounds)),
        households=np.array(homes if homes is not None else range(len(people)), dtype=np.int64),
        confirmed=holds,
    )


def bits(*words: str, seats: int, bounds: Bounds | None = None, **more: Sequence[int]) -> Problem:
    """People as words of digits; without `bounds` each digit takes exactly half of the seats."""
    letters = "abcdefghij"[: len(words[0])]
    half = dict.fromkeys("01", (seats // 2, seats // 2))
    people = [dict(zip(letters, word, strict=True)) for word in words]
    return problem(people, bounds or dict.fromkeys(letters, half), seats, **more)
