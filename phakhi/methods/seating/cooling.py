"""Annealing from hot to cold, until nothing is left to wish or the effort is spent."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import numpy as np

from phakhi.methods.progress import Progress, silent
from phakhi.methods.seating.annealing import anneal
from phakhi.methods.seating.hall import Hall

_HOT, _COLD = 0.7, 0.1
_STEPS = 100
_LEAST = 500_000


def cool(
    hall: Hall,
    seed: int,
    first: int,
    effort: int,
    *,
    progress: Progress = silent,
    is_done: Callable[[], bool] = lambda: False,
) -> None:
    """So many tries a person and round; those before `first` stay and are remembered."""
    chance = np.array([seed], np.uint64)
    people, rounds = hall.place.shape
    tries = max(_LEAST, effort * people * (rounds - first)) // _STEPS
    for step in range(_STEPS):
        progress("seating", step / _STEPS)
        heat = _HOT * (_COLD / _HOT) ** (step / (_STEPS - 1))
        anneal(hall, chance, heat, tries, first)
        if is_done():
            return


def seed_number(seed: str) -> int:
    return int.from_bytes(sha256(seed.encode()).digest()[:8], "big")
