"""A stream of random bits inside kernels: the same from the same seed, on every machine."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.compiled import compiled

Chance: TypeAlias = NDArray[np.uint64]


@compiled
def following(state: Chance) -> np.uint64:
    """The next 64 random bits: SplitMix64 (Steele, Lea, Flood 2014); `state` is one number."""
    state[0] += np.uint64(0x9E3779B97F4A7C15)
    bits = state[0]
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.uint64(bits ^ (bits >> np.uint64(31)))


@compiled
def below(state: Chance, limit: int) -> int:
    """A random whole number from 0, for limits far under 2^32 (bias under limit / 2^32)."""
    bits = ((following(state) >> np.uint64(32)) * np.uint64(limit)) >> np.uint64(32)
    return int(np.int64(bits))
