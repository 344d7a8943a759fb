"""Gould & Fernandez 1989: between whom somebody stands, counted by the groups of the three."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.networks.grouping import Grouping
from phakhi.methods.networks.products import row_sums


@dataclass(frozen=True)
class Brokerage:
    """Ordered pairs (a, c) tied to the broker, not to each other; groups written a, broker, c."""

    coordinator: int
    """A A A"""
    itinerant: int
    """A B A"""
    gatekeeper: int
    """A B B"""
    representative: int
    """A A B"""
    liaison: int
    """A B C"""


def brokerage(grouping: Grouping) -> list[Brokerage | None]:
    """None for a node without a group.

    All pairs around the broker less those that are tied: with S the ties within groups and D those
    between, (X@Y)∘Z summed along a row counts a triangle's two ways around the broker.
    """
    same, other = grouping.within, grouping.between
    own, foreign = same.sum(axis=1), other.sum(axis=1)
    squares = grouping.counts.power(2).sum(axis=1) - own**2
    coordinator = own * (own - 1) - row_sums(same, same, same)
    itinerant = squares - foreign - row_sums(other, same, other)
    gatekeeper = own * foreign - row_sums(same, other, other)
    liaison = foreign**2 - squares - row_sums(other, other, other)
    counted = np.array([coordinator, itinerant, gatekeeper, gatekeeper, liaison]).T
    return [
        Brokerage(*map(int, row)) if has_group else None
        for row, has_group in zip(np.rint(counted), grouping.grouped, strict=True)
    ]
