"""What so many people of a value at a table cost: every wish and demand is such a price.

spread:   w ((c - ideal)² + seats outside ⌊ideal⌋…⌈ideal⌉), ideal = people of the value · size / n
gathered: -w r c² with the more rounds r the dearer, so that meeting again never drives them apart
apart:    BROKEN for each pair; led: BROKEN for a table without, and evenly otherwise
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.seating.demands import is_yes
from phakhi.methods.seating.guests import Guests, codes
from phakhi.methods.seating.hall import Real, Whole

AGAIN = 2.0
BROKEN = 1e6


class Wish(NamedTuple):
    """traits: (people,), the value of each, -1 for none; prices: (sizes, values, counts)."""

    traits: Whole
    prices: Real


def wishes(guests: Guests, sizes: Whole, rounds: int, most: int) -> Iterator[Wish]:
    """sizes: (kinds,) of tables; `most` people may ever sit at one."""
    people, count = len(guests.ids), np.arange(most + 2, dtype=np.float64)
    soft = [field.weight for mode in ("diversify", "cluster") for field, _ in guests.of(mode)]
    mean = sum(soft) / len(soft) if any(soft) else 1.0
    for field, column in guests.of("diversify"):
        values, traits = codes(column, 2)
        have = np.bincount(traits[traits >= 0], minlength=values).astype(np.int64)
        yield Wish(traits, field.weight / mean * _spread(have, sizes, people, count))
    for field, column in guests.of("cluster"):
        values, traits = codes(column, 2)
        price = -field.weight / mean * AGAIN * rounds * count**2
        yield Wish(traits, np.broadcast_to(price, (sizes.size, values, count.size)))
    for _, column in guests.of("apart"):
        values, traits = codes(column, 2)
        price = BROKEN * count * (count - 1) / 2
        yield Wish(traits, np.broadcast_to(price, (sizes.size, values, count.size)))
    for field, column in guests.of("facilitator"):
        leads = np.array([is_yes(text, field.name) for text in column])
        ideal = leads.sum() * sizes[:, None, None] / people
        price = (count - ideal) ** 2 + BROKEN * (count == 0)
        yield Wish(np.where(leads, 0, -1).astype(np.int32), price)


def _spread(have: NDArray[np.int64], sizes: Whole, people: int, count: Real) -> Real:
    product = have[None, :, None] * sizes[:, None, None].astype(np.int64)
    floor, ceiling = product // people, -(-product // people)
    outside = np.maximum(floor - count, 0) + np.maximum(count - ceiling, 0)
    return np.asarray((count - product / people) ** 2 + outside)
