"""A reserve list that mirrors who is expected to drop out (after Assos et al. 2025).

Where q of the confirmed are expected to leave, the reserve has of every value its share of them,
rounded down or up; a lottery over such lists is as fair as the one over panels.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from phakhi.methods.sortition.problem import Problem, Quota, Real
from phakhi.methods.sortition.reading import Given

_ROUNDING = 1e-9


def reserve(given: Given, count: int, leaving: Real) -> Given:
    """leaving: (people,), how likely each confirmed person is to drop out, 0 for the others."""
    problem = given.problem
    stays = np.flatnonzero(~problem.confirmed)
    new_place = {int(old): new for new, old in enumerate(stays)}
    shares = np.zeros(len(problem.quotas))
    for trait in problem.traits.T:
        shares += np.bincount(trait, weights=leaving, minlength=len(shares))
    shares *= count / max(float(leaving.sum()), _ROUNDING)
    quotas = tuple(
        _around(quota, share, count) for quota, share in zip(problem.quotas, shares, strict=True)
    )
    mirrored = Problem(
        count,
        quotas,
        tuple(problem.people[old] for old in stays),
        problem.traits[stays],
        problem.households[stays],
        problem.confirmed[stays],
    )
    pairs = [
        (person, new_place[place])
        for person, place in zip(given.people, given.places, strict=True)
        if place in new_place
    ]
    order = sorted(range(len(given.lines)), key=lambda at: given.lines[at].key)
    lines = list(given.lines)
    for place, at in enumerate(order):
        lines[at] = replace(lines[at], quota=quotas[place])
    return replace(
        given,
        problem=mirrored,
        lines=tuple(lines),
        people=tuple(person for person, _place in pairs),
        places=tuple(place for _person, place in pairs),
    )


def _around(quota: Quota, share: float, count: int) -> Quota:
    low = int(np.floor(share + _ROUNDING))
    high = int(np.ceil(share - _ROUNDING))
    return replace(quota, low=low, high=high, low_flex=0, high_flex=count)
