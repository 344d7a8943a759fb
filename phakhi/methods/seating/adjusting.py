"""Late arrivals find a seat and gaps are closed, while those who were told a table keep it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.faults import Fault, Unsolvable
from phakhi.methods.progress import Progress, silent
from phakhi.methods.seating.changes import Changes
from phakhi.methods.seating.choosing import choose
from phakhi.methods.seating.cooling import seed_number
from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.hall import Whole
from phakhi.methods.seating.reseating import Reseating
from phakhi.methods.seating.rooms import Room, Sizes


@dataclass(frozen=True, eq=False)
class Adjusted:
    """moves: seats, over all rounds, of people who sit elsewhere than they were told."""

    place: Whole
    moves: int


def adjust(
    guests: Guests, changes: Changes, sizes: Sizes | None, seed: str, progress: Progress = silent
) -> Adjusted:
    """Round after round; what is decided of the others is remembered."""
    place, first = changes.place.copy(), changes.first
    place[list(changes.absent), first:] = -1
    told = place.copy()
    rounds = range(first, place.shape[1])
    for turn in rounds:
        progress("seating", (turn - first) / len(rounds))
        come = told[:, turn] >= 0
        come[list(changes.arrived)] = True
        people = np.flatnonzero(come).tolist()
        if people:
            room = _room(changes.place[:, turn], len(people), sizes, guests.file)
            number = seed_number(f"{seed} {turn}")
            place[people, turn] = _reseated(guests.only(people), place[people], turn, room, number)
    moves = ((told >= 0) & (place != told))[:, first:].sum()
    return Adjusted(place, int(moves))


def _reseated(guests: Guests, place: Whole, turn: int, room: Room, seed: int) -> Whole:
    """From where they were told; if demands cannot be met from there, from where they can."""
    chosen = choose(guests, [room], np.random.default_rng(seed))
    reseating = Reseating(guests, chosen, place[:, turn], np.delete(place, turn, axis=1), seed)
    for table in (reseating.near_home(), reseating.where_demanded()):
        found = reseating.tried(table)
        if found is not None:
            return found
    given = {"tables": room.tables, "size": f"{room.low}–{room.high}"}
    raise Unsolvable([Fault("not_found", guests.file, 0, given=given)])


def _room(table: Whole, people: int, sizes: Sizes | None, file: str) -> Room:
    """As many tables as were told, of the sizes they had, or a fifth below the new mean."""
    told = np.bincount(table[table >= 0])
    least, most = people // told.size, -(-people // told.size)
    if sizes is None:
        low = min(4 * people // (5 * told.size), int(told.min()))
        return Room(told.size, low, max(most, int(told.max())))
    if sizes.low <= least and most <= sizes.high:
        return Room(told.size, sizes.low, sizes.high)
    given = {"people": people, "tables": told.size, "low": sizes.low, "high": sizes.high}
    raise Unsolvable([Fault("crowded", file, 0, given=given)])
