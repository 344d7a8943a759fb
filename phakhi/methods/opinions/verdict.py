"""May groups be drawn? Groups that other people would not have given mislead whoever sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FEWEST_PEOPLE = 30
LEAST_ARI = 0.6
LEAST_SILHOUETTE = 0.3

Reason = Literal["few_people", "small_groups", "unstable", "unclear"]


@dataclass(frozen=True)
class Stability:
    """`reason` says why no groups are drawn; null when they are."""

    bootstrap_ari: float | None
    silhouette: float | None
    drawn: bool
    reason: Reason | None


def judged(people: int, clear: float | None, ari: float | None) -> Stability:
    reason = _reason(people, clear, ari)
    return Stability(_rounded(ari), _rounded(clear), reason is None, reason)


def _reason(people: int, clear: float | None, ari: float | None) -> Reason | None:
    if people < FEWEST_PEOPLE:
        return "few_people"
    if clear is None or ari is None:
        return "small_groups"
    if ari < LEAST_ARI:
        return "unstable"
    return "unclear" if clear < LEAST_SILHOUETTE else None


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 12)
