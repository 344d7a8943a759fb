"""Whole shares of a whole: nobody more than they have room for."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from phakhi.methods.sortition.ordering import by_lot, lot, start

_CIRCLE = 2**64


def fair_shares(
    total: int, weights: Mapping[str, int], room: Mapping[str, int]
) -> tuple[dict[str, int], int]:
    """Who is filled to the brim, and what is left for the others in proportion to their weight.

    Whoever's share is at least their room gets that; the rest is shared anew until all fit.
    """
    full: dict[str, int] = {}
    left, weight = total, sum(weights.values())
    waiting = list(weights)
    while True:
        brim = [name for name in waiting if left * weights[name] >= room[name] * weight]
        if not brim:
            return full, left
        for name in brim:
            full[name] = room[name]
            left -= room[name]
            weight -= weights[name]
        waiting = [name for name in waiting if name not in full]


def largest_remainders(
    total: int, weights: Mapping[str, int], room: Mapping[str, int], seed: str
) -> dict[str, int]:
    """Hamilton's way: shares rounded down, seats left to the largest remainders, equals by lot."""
    full, left = fair_shares(total, weights, room)
    open_weights = {name: weight for name, weight in weights.items() if name not in full}
    whole = sum(open_weights.values())
    exact = {name: Fraction(left * weight, whole) for name, weight in open_weights.items()}
    found = full | {name: int(share) for name, share in exact.items()}
    order = sorted(
        exact, key=lambda name: (int(exact[name]) - exact[name], lot(seed, "letters/strata", name))
    )
    for name in order[: total - sum(found.values())]:
        found[name] += 1
    return found


def systematic(
    total: int, weights: Mapping[str, int], room: Mapping[str, int], seed: str, stratum: str
) -> dict[str, int]:
    """Madow 1949: areas in the order of the lot on a line, a mark at every unit from a drawn start.

    Each gets its exact share rounded up or down, on average the share itself, so that everybody
    inside the stratum has the same chance of a letter.
    """
    full, left = fair_shares(total, weights, room)
    waiting = by_lot(seed, "letters/areas", (name for name in weights if name not in full))
    whole = sum(weights[name] for name in waiting)
    found, before, along = dict(full), 0, 0
    begin = start(seed, "letters/start", stratum) * whole
    for name in waiting:
        along += weights[name]
        marks = (left * along * _CIRCLE + begin) // (whole * _CIRCLE)
        found[name], before = marks - before, marks
    return found
