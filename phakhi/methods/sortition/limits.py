"""What a panel of types must keep, as kernels want it; and whether panels keep it."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.sortition.problem import Flags, Whole
from phakhi.methods.sortition.types import Types


class Limits(NamedTuple):
    """As in `Types`, but a class of households counts as one quota more: it comes after them.

    traits: (types, features + 1); low, high: (quotas + classes,); room: the types one panel may
    have more of than another; free: seats that are not fixed; quotas: how many without classes.
    """

    floor: Whole
    ceiling: Whole
    traits: Whole
    low: Whole
    high: Whole
    room: Whole
    free: int
    quotas: int

    @classmethod
    def of(cls, types: Types) -> Limits:
        return cls(
            types.floor,
            types.ceiling,
            np.column_stack([types.traits, types.classes + len(types.low)]),
            np.concatenate([types.low, types.alike_low]),
            np.concatenate([types.high, types.alike_high]),
            room=np.flatnonzero(types.ceiling > types.floor),
            free=types.seats - int(types.floor.sum()),
            quotas=len(types.low),
        )


def are_legal(panels: Whole, types: Types) -> Flags:
    """Of each row, in whole numbers: does it keep everything a panel must keep?"""
    limits = Limits.of(types)
    inside = ((panels >= limits.floor) & (panels <= limits.ceiling)).all(axis=1)
    legal = inside & (panels.sum(axis=1) == types.seats)
    held = counted(panels, limits)
    legal &= ((held >= limits.low) & (held <= limits.high)).all(axis=1)
    return np.asarray(legal)


def counted(panels: Whole, limits: Limits) -> Whole:
    """How many of each quota and class each row has: (panels, quotas + classes)."""
    held = np.zeros((len(limits.low), len(panels)), np.int64)
    for trait in limits.traits.T:
        np.add.at(held, trait, panels.T)
    return held.T
