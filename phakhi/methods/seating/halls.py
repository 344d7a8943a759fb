"""An empty hall for these people, priced by what they wish."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from phakhi.methods.seating.guests import Guests
from phakhi.methods.seating.hall import Hall, Real, Whole
from phakhi.methods.seating.pricing import AGAIN, wishes
from phakhi.methods.seating.units import Unit


def empty_hall(
    guests: Guests,
    units: Sequence[Unit],
    sizes: Whole,
    rounds: int,
    *,
    crowd: Real,
) -> Hall:
    """sizes: (tables,), for which the ideals are; crowd: what a table of 0, 1, … costs."""
    people, most = len(guests.ids), crowd.size - 1
    different, kinds = np.unique(sizes, return_inverse=True)
    traits, price = _columns(guests, different, rounds, most)
    values = price.shape[1]
    return Hall(
        traits=traits,
        price=np.ascontiguousarray(price.reshape(-1, price.shape[2])),
        kinds=(kinds * values).astype(np.int32),
        again=AGAIN,
        mates=_mates(people, units),
        movable=_movable(people, units),
        place=np.repeat(-1 - np.arange(people, dtype=np.int32)[:, None], rounds, axis=1),
        slot=np.zeros((people, rounds), np.int32),
        seats=np.zeros((rounds, sizes.size, most + 1), np.int32),
        filled=np.zeros((rounds, sizes.size), np.int32),
        counts=np.zeros((rounds, sizes.size, values), np.int32),
        met=np.zeros((people, rounds), np.int32),
        home=np.full((people, rounds), -1, np.int32),
        stir=0.0,
        crowd=crowd,
        shifts=0,
        gain=0.0,
    )


def _columns(guests: Guests, sizes: Whole, rounds: int, most: int) -> tuple[Whole, Real]:
    """The values of all wishes counted on, one after the other; at least one value, of nobody."""
    traits, prices, before = [], [np.zeros((sizes.size, 1, most + 2))], 1
    for wish in wishes(guests, sizes, rounds, most):
        traits.append(np.where(wish.traits < 0, -1, wish.traits + before))
        prices.append(wish.prices)
        before += wish.prices.shape[1]
    empty = np.full(len(guests.ids), -1)
    stacked = np.stack(traits or [empty], axis=1).astype(np.int32)
    return np.ascontiguousarray(stacked), np.concatenate(prices, axis=1)


def _mates(people: int, units: Sequence[Unit]) -> Whole:
    mates = np.full((people, max(unit.size for unit in units)), -1, np.int32)
    for unit in units:
        mates[list(unit.people), : unit.size] = unit.people
    return mates


def _movable(people: int, units: Sequence[Unit]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    movable = np.ones(people, np.bool_)
    for unit in units:
        movable[list(unit.people)] = not unit.tables
    return movable
