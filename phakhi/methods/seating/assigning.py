"""Tables for every round at once: the annealer sees all rounds, so nobody meets twice in vain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np

from phakhi.methods.progress import Progress, silent
from phakhi.methods.seating.annealing import seat_all
from phakhi.methods.seating.choosing import Chosen, choose
from phakhi.methods.seating.cooling import cool, seed_number
from phakhi.methods.seating.dealing import dealt, even_sizes
from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.hall import Hall, Whole
from phakhi.methods.seating.halls import empty_hall
from phakhi.methods.seating.measuring import Mixing
from phakhi.methods.seating.rooms import Room

_EFFORT = 800


def assign(
    guests: Guests, rooms: Iterable[Room], rounds: int, seed: str, progress: Progress = silent
) -> Whole:
    """(people, rounds): who sits at which table, from 0."""
    number = seed_number(seed)
    chance = np.random.default_rng(number)
    chosen = choose(guests, rooms, chance)
    sizes = even_sizes(chosen, len(guests.ids))
    crowd = np.zeros(int(sizes.max()) + 1)
    hall = empty_hall(guests, chosen.units, sizes, rounds, crowd=crowd)
    seat_all(hall, dealt(guests, chosen, sizes, rounds, chance))
    mixing, tied = Mixing.of(guests), _inseparable(chosen) * (rounds - 1) * rounds
    could_improve = bool(guests.of("cluster")) or sizes.min() < sizes.max()

    def is_done() -> bool:
        return not could_improve and _is_perfect(hall, mixing, tied)

    cool(hall, number, 0, _EFFORT, progress=progress, is_done=is_done)
    return hall.place


def _is_perfect(hall: Hall, mixing: Mixing, tied: int) -> bool:
    """Nobody meets twice who need not, and every count is as near to its ideal as can be."""
    return int(hall.met.sum()) == tied and not mixing.deviation(hall.place)[0]


def _inseparable(chosen: Chosen) -> int:
    """How many others each has who must sit at the same table, summed over all."""
    groups = Counter[int]()
    for number, unit in enumerate(chosen.units):
        groups[-1 - min(unit.tables) if unit.tables else number] += unit.size
    return sum(size * (size - 1) for size in groups.values())
