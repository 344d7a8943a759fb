"""Panels of types become panels of people, all of a type on as many panels, one address once.

Whoever of the type was on the fewest panels is next, unless the household is there already; what
that leaves uneven is evened out by exchanges between panels.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.sortition.problem import Problem, Whole
from phakhi.methods.sortition.types import Types


class _People(NamedTuple):
    """Those of type t are people[starts[t] : starts[t + 1]]; kinds, homes: (people,);
    free: (types,) may sit or not; the confirmed sit whatever their household."""

    people: Whole
    starts: Whole
    kinds: Whole
    homes: Whole
    free: Whole


def share(problem: Problem, types: Types, panels: Whole) -> Whole:
    """(panels, types) to (panels, seats): places in `problem.people`, each row rising."""
    sizes = types.sizes
    order = np.concatenate(types.members)
    kinds = np.zeros(len(problem.people), np.int64)
    kinds[order] = np.repeat(np.arange(types.count), sizes)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    free = (types.floor < sizes).astype(np.int64)
    people = _People(order, starts, kinds, problem.households, free)
    shared = np.full((len(panels), types.seats), -1)
    turns = np.zeros(len(problem.people), np.int64)
    _deal(people, panels, shared, turns)
    while _even_out(people, shared, turns):
        pass
    return np.sort(shared, axis=1)


@compiled
def _deal(everybody: _People, panels: Whole, shared: Whole, turns: Whole) -> None:
    people, starts, _, homes, free = everybody
    last = np.full(homes.max() + 1, -1)
    for panel in range(len(panels)):
        seat = 0
        for kind in np.flatnonzero(panels[panel]):
            for _ in range(panels[panel, kind]):
                chosen = -1
                for person in people[starts[kind] : starts[kind + 1]]:
                    here = last[homes[person]] == panel if free[kind] else turns[person] > panel
                    if not here and (chosen < 0 or turns[person] < turns[chosen]):
                        chosen = person
                last[homes[chosen]] = panel
                turns[chosen] += 1
                shared[panel, seat] = chosen
                seat += 1


@compiled
def _even_out(everybody: _People, shared: Whole, turns: Whole) -> bool:
    """One exchange for each who has two turns more than the least of their type, where it goes."""
    people, starts, kinds, homes, free = everybody
    least = np.full(len(starts) - 1, np.iinfo(np.int64).max)
    for person in people:
        least[kinds[person]] = min(least[kinds[person]], turns[person])
    better = False
    here = np.full(homes.max() + 1, -1)
    for panel in range(len(shared)):
        for person in shared[panel]:
            here[homes[person]] = panel
        for seat in range(shared.shape[1]):
            old = shared[panel, seat]
            kind = kinds[old]
            if turns[old] < least[kind] + 2 or not free[kind]:
                continue
            for new in people[starts[kind] : starts[kind + 1]]:
                if turns[new] + 2 <= turns[old] and here[homes[new]] != panel:
                    shared[panel, seat] = new
                    turns[old] -= 1
                    turns[new] += 1
                    here[homes[old]] = -1
                    here[homes[new]] = panel
                    better = True
                    break
    return better
