"""Ballots as they were read into one of each kind, and who gave which."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

import numpy as np

from phakhi.methods.budgeting.amounts import unit_of
from phakhi.methods.budgeting.ballots import Ballots, Whole
from phakhi.methods.budgeting.cells import Kind


class Cast(NamedTuple):
    """Voters in the order of their ids, and of each the kind of ballot."""

    ballots: Ballots
    voters: tuple[str, ...]
    kind_of: Whole


def packed(keys: list[str], names: list[str], kinds: list[Kind]) -> Cast:
    order = sorted(range(len(keys)), key=keys.__getitem__)
    numbers = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
    of_rows = np.array([numbers[kind] for kind in kinds], dtype=np.int64)
    kind_of = of_rows[np.array(order, dtype=np.int64)]
    unit = unit_of({number for _, points in numbers for number in points})
    size = sum(len(chosen) for chosen, _ in numbers)
    chosen = chain.from_iterable(chosen for chosen, _ in numbers)
    points = (
        number
        for chosen, given in numbers
        for number in ([int(one * unit) for one in given] or [1] * len(chosen))
    )
    ballots = Ballots(
        counts=np.bincount(kind_of, minlength=len(numbers)).astype(np.int64),
        starts=np.cumsum([0, *(len(chosen) for chosen, _ in numbers)]).astype(np.int64),
        chosen=np.fromiter(chosen, np.int64, size),
        points=np.fromiter(points, np.int64, size),
        unit=unit,
    )
    return Cast(ballots, tuple(names[place].strip() for place in order), kind_of)
