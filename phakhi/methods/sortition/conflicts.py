"""Which bounds cannot hold together: as few of them as possible, so that each of them matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from phakhi.methods.sortition.bounds import HOUSEHOLD, SEATS, Bound, Panels, all_bounds
from phakhi.methods.sortition.incidence import membership
from phakhi.methods.sortition.problem import Problem
from phakhi.methods.sortition.types import Types

Conflict = tuple[Bound, ...]


def conflicts(problem: Problem, types: Types) -> list[Conflict]:
    """Those plain arithmetic finds, or else one that only a program does; none if panels exist."""
    plain = [*_within_features(problem, types), *_beyond_the_pool(types)]
    if plain:
        return plain
    for whole in (False, True):
        panels = Panels(types, whole=whole)
        bounds = all_bounds(types)
        if not panels.exist(set(bounds)):
            return [_fewest(problem, panels, bounds)]
    return []


def _within_features(problem: Problem, types: Types) -> Iterator[Conflict]:
    """Minimums of a feature that add up to more than the seats, maximums to less."""
    places = range(len(problem.quotas))
    for _name, group in groupby(places, key=lambda place: problem.quotas[place].feature.casefold()):
        values = list(group)
        if types.low[values].sum() > types.seats:
            yield SEATS, *(Bound("min", place) for place in values if types.low[place] > 0)
        if types.high[values].sum() < types.seats:
            yield SEATS, *(Bound("max", place) for place in values)


def _beyond_the_pool(types: Types) -> Iterator[Conflict]:
    """Seats and minimums for more people, or more homes, than there are."""
    if types.sizes.sum() < types.seats:
        yield (SEATS,)
    elif types.alike_high.sum() < types.seats:
        yield SEATS, HOUSEHOLD
    people = membership(types) @ types.sizes
    takable = membership(types) @ types.ceiling
    for place, low in enumerate(types.low.tolist()):
        if low > people[place]:
            yield (Bound("min", place),)
        elif low > takable[place]:
            yield Bound("min", place), HOUSEHOLD


def _fewest(problem: Problem, panels: Panels, bounds: Sequence[Bound]) -> Conflict:
    """Whole features are taken away first: a conflict of few features is read more easily."""
    kept = list(bounds)

    def name(bound: Bound) -> str:
        return problem.quotas[bound.quota].feature if bound.quota >= 0 else bound.kind

    for group in [list(group) for _name, group in groupby(bounds, key=name)]:
        kept = _without(panels, kept, group)
    for bound in tuple(kept):
        kept = _without(panels, kept, [bound])
    return tuple(kept)


def _without(panels: Panels, kept: list[Bound], group: Sequence[Bound]) -> list[Bound]:
    fewer = [bound for bound in kept if bound not in group]
    return kept if panels.exist(set(fewer)) else fewer
