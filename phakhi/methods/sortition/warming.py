"""Compiles and keeps what a selection needs; a set-up step of `./run` calls it."""

from __future__ import annotations

import numpy as np

from phakhi.methods.sortition.annealing import Annealer
from phakhi.methods.sortition.correcting import corrected
from phakhi.methods.sortition.engine import solve
from phakhi.methods.sortition.herding import herded_panels
from phakhi.methods.sortition.problem import Problem, Quota
from phakhi.methods.sortition.region import Region
from phakhi.methods.sortition.solution import OBJECTIVES
from phakhi.methods.sortition.types import aggregate
from phakhi.methods.sortition.uniform import uniform

_PEOPLE, _SEATS = 24, 6


def warm() -> None:
    """A small selection by every way there is."""
    problem = _problem()
    types = aggregate(problem)
    solutions = [solve(problem, objective, seed="0") for objective in OBJECTIVES]
    uniform(problem, types, solutions[0], 10, "0")
    corrected(np.eye(3, dtype=np.int64), np.full(3, 1 / 3))
    Annealer(types, 0).price(np.arange(types.count, dtype=float), 1)
    herded_panels(Region.of(types), np.full(types.count, _SEATS / types.count), 4, 0)


def _problem() -> Problem:
    number = np.arange(_PEOPLE)
    traits = np.stack([number % 2, 2 + number % 3], axis=1)
    return Problem(
        seats=_SEATS,
        quotas=tuple(Quota("f", str(value), 1, 4, 0, _SEATS) for value in range(5)),
        people=tuple(f"{person:02}" for person in number),
        traits=traits,
        households=np.maximum(number, 2) // 2 * 2 + (number < 12) * (number % 2),
        confirmed=number == 0,
    )
