"""Simulated annealing over who changes places with whom, in machine code.

One file, since a kept kernel is renewed only when its own file changes. Costs are differences
only: nothing is summed up, so no error grows.
"""

from __future__ import annotations

import numpy as np

from phakhi.methods.chance import Chance, below, following
from phakhi.methods.compiled import compiled
from phakhi.methods.seating.hall import Hall, Whole

_UNIT = 2.0**-53


@compiled
def _passes(hall: Hall, turn: int, value: int, here: int, there: int) -> float:
    """What it costs that one of the value leaves here and comes there."""
    leaves, comes = hall.price[hall.kinds[here] + value], hall.price[hall.kinds[there] + value]
    fewer, more = hall.counts[turn, here, value], hall.counts[turn, there, value]
    return float(leaves[fewer - 1] - leaves[fewer] + comes[more + 1] - comes[more])


@compiled
def _meets(hall: Hall, turn: int, person: int, table: int, but: int) -> int:
    """How many meetings of other rounds repeat if the person joins the table and `but` leaves."""
    count = 0
    for seat in range(hall.filled[turn, table]):
        other = hall.seats[turn, table, seat]
        if other != but:
            for when in range(hall.place.shape[1]):
                if when != turn and hall.place[person, when] == hall.place[other, when]:
                    count += 1
    return count


@compiled
def _leaves_home(hall: Hall, turn: int, person: int, there: int) -> float:
    home = hall.home[person, turn]
    if home < 0:
        return 0.0
    return hall.stir * (int(there != home) - int(hall.place[person, turn] != home))


@compiled
def _known_change(hall: Hall, turn: int, one: int, other: int) -> float:
    """Of changing places: all but whom they meet anew, which takes longer to know."""
    here, there = hall.place[one, turn], hall.place[other, turn]
    change = _leaves_home(hall, turn, one, there) + _leaves_home(hall, turn, other, here)
    for field in range(hall.traits.shape[1]):
        value, instead = hall.traits[one, field], hall.traits[other, field]
        if value != instead:
            if value >= 0:
                change += _passes(hall, turn, value, here, there)
            if instead >= 0:
                change += _passes(hall, turn, instead, there, here)
    return float(change - hall.again * (hall.met[one, turn] + hall.met[other, turn]))


@compiled
def _remember(hall: Hall, turn: int, person: int, by: int) -> None:
    """Every pair of this table that meets in another round meets once more, or less, in both."""
    table = hall.place[person, turn]
    for seat in range(hall.filled[turn, table]):
        other = hall.seats[turn, table, seat]
        if other != person:
            for when in range(hall.place.shape[1]):
                if when != turn and hall.place[person, when] == hall.place[other, when]:
                    hall.met[person, turn] += by
                    hall.met[other, turn] += by
                    hall.met[person, when] += by
                    hall.met[other, when] += by


@compiled
def _count(hall: Hall, turn: int, person: int, by: int) -> None:
    table = hall.place[person, turn]
    hall.filled[turn, table] += by
    for field in range(hall.traits.shape[1]):
        value = hall.traits[person, field]
        if value >= 0:
            hall.counts[turn, table, value] += by


@compiled
def _rise(hall: Hall, turn: int, person: int) -> None:
    """The last one of the table takes the empty place."""
    table, seat = hall.place[person, turn], hall.slot[person, turn]
    _remember(hall, turn, person, -1)
    _count(hall, turn, person, -1)
    last = hall.seats[turn, table, hall.filled[turn, table]]
    hall.seats[turn, table, seat] = last
    hall.slot[last, turn] = seat
    hall.place[person, turn] = -1 - person


@compiled
def _sit(hall: Hall, turn: int, person: int, table: int) -> None:
    hall.place[person, turn] = table
    seat = hall.filled[turn, table]
    hall.slot[person, turn] = seat
    hall.seats[turn, table, seat] = person
    _count(hall, turn, person, 1)
    _remember(hall, turn, person, 1)


@compiled
def seat_all(hall: Hall, place: Whole) -> None:
    """Everybody where `place` (people, rounds) says; below 0 is absent."""
    people, rounds = place.shape
    for turn in range(rounds):
        for person in range(people):
            if place[person, turn] >= 0:
                _sit(hall, turn, person, place[person, turn])


@compiled
def _swap(hall: Hall, turn: int, one: int, other: int) -> None:
    here, there = hall.place[one, turn], hall.place[other, turn]
    _rise(hall, turn, one)
    _rise(hall, turn, other)
    _sit(hall, turn, one, there)
    _sit(hall, turn, other, here)


@compiled
def _try_swap(hall: Hall, turn: int, one: int, other: int, limit: float) -> bool:
    """What is quick to know refuses most."""
    here, there = hall.place[one, turn], hall.place[other, turn]
    change = _known_change(hall, turn, one, other)
    if change > limit:
        return False
    change += hall.again * _meets(hall, turn, one, there, other)
    if change > limit:
        return False
    change += hall.again * _meets(hall, turn, other, here, one)
    if change > limit:
        return False
    _swap(hall, turn, one, other)
    return True


@compiled
def _size(hall: Hall, person: int) -> int:
    size = 0
    for mate in hall.mates[person]:
        size += int(mate >= 0)
    return size


@compiled
def _pick(hall: Hall, turn: int, table: int, begin: int, wanted: int) -> Whole:
    """Whole units of the table that together are as many as wanted; empty if that fails."""
    picked = np.empty(wanted, np.int32)
    found = 0
    sitting = hall.filled[turn, table]
    for seat in range(sitting):
        person = hall.seats[turn, table, (begin + seat) % sitting]
        size = _size(hall, person)
        is_first = person == hall.mates[person, 0]
        if is_first and hall.movable[person] and found + size <= wanted:
            picked[found : found + size] = hall.mates[person, :size]
            found += size
            if found == wanted:
                return picked
    return picked[:0]


@compiled
def _try_exchange(hall: Hall, turn: int, one: int, other: int, limit: float) -> bool:
    """The units of both and as many more as it takes to change places; undone if too dear.

    The larger unit says how many.
    """
    if _size(hall, other) > _size(hall, one):
        one, other = other, one
    size = _size(hall, one)
    here, there = hall.place[one, turn], hall.place[other, turn]
    picked = _pick(hall, turn, there, hall.slot[other, turn], size)
    if picked.size == 0:
        return False
    change = 0.0
    for place in range(size):
        mate, instead = hall.mates[one, place], picked[place]
        change += _known_change(hall, turn, mate, instead)
        change += hall.again * _meets(hall, turn, mate, there, instead)
        change += hall.again * _meets(hall, turn, instead, here, mate)
        _swap(hall, turn, mate, instead)
    if change > limit:
        for place in range(size):
            _swap(hall, turn, hall.mates[one, place], picked[place])
    return change <= limit


@compiled
def _known_shift(hall: Hall, turn: int, person: int, there: int) -> float:
    """Of going to another table: all but whom one meets there."""
    here = hall.place[person, turn]
    change = _leaves_home(hall, turn, person, there) - hall.again * hall.met[person, turn]
    for value in hall.traits[person]:
        if value >= 0:
            change += _passes(hall, turn, value, here, there)
    fewer, more = hall.filled[turn, here], hall.filled[turn, there]
    change += hall.crowd[fewer - 1] - hall.crowd[fewer] + hall.crowd[more + 1] - hall.crowd[more]
    return float(change)


@compiled
def _shift(hall: Hall, turn: int, person: int, there: int) -> float:
    """Goes to another table and tells what that changed."""
    change = _known_shift(hall, turn, person, there)
    change += hall.again * _meets(hall, turn, person, there, -1)
    _rise(hall, turn, person)
    _sit(hall, turn, person, there)
    return change


@compiled
def _try_shift(hall: Hall, turn: int, one: int, there: int, limit: float) -> bool:
    """With all who sit together with them; undone if too dear."""
    here, size = hall.place[one, turn], _size(hall, one)
    if hall.filled[turn, there] + size >= hall.crowd.size:
        return False
    if size == 1 and _known_shift(hall, turn, one, there) > limit:
        return False
    change = 0.0
    for mate in hall.mates[one, :size]:
        change += _shift(hall, turn, mate, there)
    if change > limit:
        for mate in hall.mates[one, :size]:
            _shift(hall, turn, mate, here)
    return change <= limit


@compiled
def _may_cost(chance: Chance, heat: float) -> float:
    """Metropolis: a change that costs more than this is refused."""
    return float(-heat * np.log((np.float64(following(chance) >> np.uint64(11)) + 0.5) * _UNIT))


@compiled
def _try_with(hall: Hall, turn: int, one: int, other: int, limit: float) -> bool:
    if not hall.movable[other]:
        return False
    if hall.mates.shape[1] == 1 or _size(hall, one) + _size(hall, other) == 2:
        return _try_swap(hall, turn, one, other, limit)
    return _try_exchange(hall, turn, one, other, limit)


@compiled
def anneal(hall: Hall, chance: Chance, heat: float, tries: int, first: int) -> int:
    """Tries changes between tables in the rounds from `first` on; how many were made."""
    made = 0
    people, rounds = hall.place.shape
    for _ in range(tries):
        turn = first + below(chance, rounds - first)
        one, there = below(chance, people), below(chance, hall.kinds.size)
        here, sitting = hall.place[one, turn], hall.filled[turn, there]
        if here < 0 or here == there or not hall.movable[one]:
            continue
        limit = _may_cost(chance, heat) - hall.gain
        if hall.shifts > 0 and below(chance, 100) < hall.shifts:
            made += int(_try_shift(hall, turn, one, there, limit))
        elif sitting > 0:
            other = hall.seats[turn, there, below(chance, sitting)]
            made += int(_try_with(hall, turn, one, other, limit))
    return made
