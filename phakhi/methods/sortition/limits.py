"""What a panel of types must keep, as kernels want it; and whether panels keep it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.sortition.problem import Flags, Whole
from phakhi.methods.sortition.types import Types


class Limits(NamedTuple):
    """As in `Types`; room: the types one panel may have more of than another; free: seats."""

    floor: Whole
    ceiling: Whole
    traits: Whole
    low: Whole
    high: Whole
    classes: Whole
    alike_low: Whole
    alike_high: Whole
    room: Whole
    free: int

    @classmethod
    def of(cls, types: Types) -> Limits:
        return cls(
            *(
                types.floor,
                types.ceiling,
                np.ascontiguousarray(types.traits),
                types.low,
                types.high,
            ),
            *(types.classes, types.alike_low, types.alike_high),
            room=np.flatnonzero(types.ceiling > types.floor),
            free=types.seats - int(types.floor.sum()),
        )


def are_legal(panels: Whole, types: Types) -> Flags:
    """Of each row, in whole numbers: does it keep everything a panel must keep?"""
    inside = ((panels >= types.floor) & (panels <= types.ceiling)).all(axis=1)
    legal = inside & (panels.sum(axis=1) == types.seats)
    held = summed(panels, types.classes, len(types.alike_high))
    legal &= ((held >= types.alike_low) & (held <= types.alike_high)).all(axis=1)
    held = np.zeros((len(panels), len(types.low)), np.int64)
    for trait in types.traits.T:
        held += summed(panels, trait, len(types.low))
    legal &= ((held >= types.low) & (held <= types.high)).all(axis=1)
    return np.asarray(legal)


def summed(panels: Whole, places: Whole, size: int) -> Whole:
    """Columns of the same place added up: (panels, size)."""
    sums = np.zeros((size, len(panels)), np.int64)
    np.add.at(sums, places, panels.T)
    return sums.T
