"""Is there any legal panel? If not: why, what would have to give, and whom that lets in."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from phakhi.methods.sortition.conflicts import Conflict, conflicts
from phakhi.methods.sortition.loosening import Relaxation, relaxations, relaxed
from phakhi.methods.sortition.problem import Problem
from phakhi.methods.sortition.selectable import selectable
from phakhi.methods.sortition.types import Types, aggregate


@dataclass(frozen=True)
class WayOut:
    """A relaxation and, by places in the problem, who has a chance under it and who has none."""

    relaxation: Relaxation
    selectable: tuple[int, ...]
    unselectable: tuple[int, ...]


@dataclass(frozen=True)
class Infeasible:
    """Each conflict alone makes every panel impossible."""

    problem: Problem
    conflicts: tuple[Conflict, ...]
    ways_out: tuple[WayOut, ...]


def examine(problem: Problem, types: Types | None = None) -> Infeasible | None:
    """None if there is a legal panel."""
    types = types or aggregate(problem)
    found = conflicts(problem, types)
    if not found:
        return None
    ways = [_way_out(problem, way) for way in relaxations(problem, types)]
    ways.sort(key=lambda way: (way.relaxation.size, len(way.unselectable)))
    return Infeasible(problem, tuple(found), tuple(ways))


def _way_out(problem: Problem, relaxation: Relaxation) -> WayOut:
    types = aggregate(relaxed(problem, relaxation))
    chance = np.zeros(len(problem.people), dtype=bool)
    for members, seen in zip(types.members, selectable(types).tolist(), strict=True):
        chance[members] = seen
    return WayOut(
        relaxation,
        tuple(np.flatnonzero(chance).tolist()),
        tuple(np.flatnonzero(~chance).tolist()),
    )
