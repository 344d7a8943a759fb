"""Annealing from hot to cold, until nothing is left to wish or the effort is spent."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256

import numpy as np

from phakhi.methods.progress import Progress
from phakhi.methods.seating.annealing import anneal
from phakhi.methods.seating.hall import Hall

_HOT, _COLD = 0.7, 0.1
_STEPS = 100
_TRIES, _LEAST = 800, 200_000


def cool(
    hall: Hall, seed: int, first: int, progress: Progress, is_done: Callable[[], bool]
) -> None:
    """The rounds before `first` stay as they are and are remembered."""
    chance = np.array([seed], np.uint64)
    people, rounds = hall.place.shape
    tries = max(_LEAST, _TRIES * people * (rounds - first)) // _STEPS
    for step in range(_STEPS):
        progress("seating", step / _STEPS)
        heat = _HOT * (_COLD / _HOT) ** (step / (_STEPS - 1))
        anneal(hall, chance, heat, tries, first)
        if is_done():
            return


def seed_number(seed: str) -> int:
    return int.from_bytes(sha256(seed.encode()).digest()[:8], "big")
