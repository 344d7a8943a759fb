"""How a long computation tells where it is; who listens decides how often to show it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import Protocol


class Cancelled(Exception):
    """Raised by a `Progress` to stop the computation; nothing needs to be cleaned up."""


class Progress(Protocol):
    def __call__(self, phase: str, share: float) -> None:
        """`phase` is a code to translate, `share` of it is done: 0 to 1."""


def silent(phase: str, share: float) -> None:
    """For callers who do not listen."""


def staged(progress: Progress, weights: Mapping[str, float]) -> Progress:
    """Turns the share of each phase, in the given order, into the share of the whole."""
    total = sum(weights.values())
    before = dict(zip(weights, accumulate(weights.values(), initial=0.0), strict=False))

    def whole(phase: str, share: float) -> None:
        progress(phase, (before[phase] + weights[phase] * share) / total)

    return whole
