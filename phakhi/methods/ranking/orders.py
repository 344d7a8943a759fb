"""Who stands before whom, as a list of tied lists."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from phakhi.methods.text import comparable

Places = list[list[int]]


def by_scores(scores: Sequence[int]) -> Places:
    """Equal scores are tied; the highest first."""
    tied: dict[int, list[int]] = {}
    for option, score in enumerate(scores):
        tied.setdefault(score, []).append(option)
    return [tied[score] for score in sorted(tied, reverse=True)]


def by_layers(beats: NDArray[np.bool_]) -> Places:
    """Of a partial order: first whom nobody beats, then whom nobody else beats, and so on."""
    left, layers = list(range(len(beats))), []
    while left:
        beaten = np.any(beats[np.ix_(left, left)], axis=0).tolist()
        layers.append([option for option, lost in zip(left, beaten, strict=True) if not lost])
        left = [option for option, lost in zip(left, beaten, strict=True) if lost]
    return layers


def lots(options: Sequence[str], seed: str) -> list[int]:
    """The place of each option in the published lot: by SHA-256(seed, NUL, option)."""
    digests = [sha256(f"{seed}\0{comparable(option)}".encode()).digest() for option in options]
    places = {digest: place for place, digest in enumerate(sorted(digests))}
    return [places[digest] for digest in digests]
