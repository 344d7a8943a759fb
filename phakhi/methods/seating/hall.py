"""The state the annealer works on: who sits where in every round, and what that costs."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Whole: TypeAlias = NDArray[np.int32]
Real: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]


# Kept kernels know this by the types of its fields: whoever reorders them touches annealing.py.
class Hall(NamedTuple):
    """Tables of one kind price alike: `price[kinds[table] + value, c]` is what c people of the
    value cost there. A pair's meeting costs `again` for each other round in which it meets.

    traits: (people, fields), the place of each value among all values, -1 for none;
    mates: (people, largest), who always sits together, oneself among them, padded with -1;
    movable: (people,); place: (people, rounds), the table, below 0 when absent (never two alike);
    slot: (people, rounds), where in `seats`: (rounds, tables, room); filled: (rounds, tables);
    counts: (rounds, tables, values); met: (people, rounds), how many meetings at this table
    happen in another round, too; home: (people, rounds), the table one had been told, -1 for
    none; `stir` is the price of leaving it; crowd: (room + 1,), what a table of so many costs.
    Of 100 changes `shifts` are of people who go to another table, the others change places;
    a change must gain more than `gain`.
    """

    traits: Whole
    price: Real
    kinds: Whole
    again: float
    mates: Whole
    movable: Flags
    place: Whole
    slot: Whole
    seats: Whole
    filled: Whole
    counts: Whole
    met: Whole
    home: Whole
    stir: float
    crowd: Real
    shifts: int
    gain: float
