"""A first seating of every round: demands kept, likes dealt out one a table."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

import numpy as np
from numpy.random import Generator

from phakhi.methods.seating.choosing import Chosen
from phakhi.methods.seating.guests import Guests, codes
from phakhi.methods.seating.hall import Whole
from phakhi.methods.seating.packing import packed
from phakhi.methods.seating.rooms import Room
from phakhi.methods.seating.units import Unit


def even_sizes(chosen: Chosen, people: int) -> Whole:
    """Of each table how many it seats, as even as those who sit already allow."""
    taken = occupied(chosen.units, chosen.table, chosen.room.tables)
    sizes = np.maximum(taken, chosen.room.low)
    heap = [(int(size), table) for table, size in enumerate(sizes)]
    heapq.heapify(heap)
    for _ in range(people - int(sizes.sum())):
        size, table = heap[0]
        heapq.heapreplace(heap, (size + 1, table))
        sizes[table] += 1
    return sizes


def occupied(units: Sequence[Unit], table: Whole, tables: int) -> Whole:
    taken = np.zeros(tables, np.int32)
    for unit, where in zip(units, table, strict=True):
        if where >= 0:
            taken[where] += unit.size
    return taken


def dealt(guests: Guests, chosen: Chosen, sizes: Whole, rounds: int, chance: Generator) -> Whole:
    """(people, rounds): who begins at which table."""
    return np.stack([_round(guests, chosen, sizes, chance) for _ in range(rounds)], axis=1)


def _round(guests: Guests, chosen: Chosen, sizes: Whole, chance: Generator) -> Whole:
    people = len(guests.ids)
    table = _shuffled(chosen, sizes, people, chance)
    place = np.full(people, -1, np.int32)
    for unit, where in zip(chosen.units, table, strict=True):
        place[list(unit.people)] = where
    left = sizes - np.bincount(place[place >= 0], minlength=sizes.size)
    waiting = np.flatnonzero(place < 0)
    alike = [*guests.of("cluster"), *guests.of("diversify")]
    keys = [codes(column)[1] for _, column in reversed(alike)]
    order = np.lexsort(np.stack([chance.permutation(people), *keys]))
    place[order[np.isin(order, waiting)]] = _seats(left, bool(guests.of("cluster")), chance)
    return place


def _shuffled(chosen: Chosen, sizes: Whole, people: int, chance: Generator) -> Whole:
    """Those with demands elsewhere than in the other rounds, if that is as quickly found."""
    if all(unit.is_free for unit in chosen.units):
        return chosen.table
    room = Room(sizes.size, int(sizes.min()), int(sizes.max()))
    table = packed(chosen.units, people, room, chance)
    if table is None or (occupied(chosen.units, table, sizes.size) > sizes).any():
        return chosen.table
    return table


def _seats(left: Whole, gathered: bool, chance: Generator) -> Whole:
    """The free seats: table after table where likes gather, else one of each table in turn."""
    tables = chance.permutation(left.size)
    if gathered:
        return np.repeat(tables, left[tables])
    passes = range(int(left.max(initial=0)))
    rows = [tables[left[tables] > number] for number in passes]
    return np.concatenate([chance.permutation(row) for row in rows] or [tables[:0]])
