"""The smallest change of quotas under which a panel exists, and other ways out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from phakhi.methods.sortition.bounds import Bound, elastic
from phakhi.methods.sortition.problem import Problem, Whole
from phakhi.methods.sortition.programs import NoAnswer
from phakhi.methods.sortition.types import Types

_WAYS = 3


@dataclass(frozen=True)
class Change:
    bound: Bound
    before: int
    after: int

    @property
    def size(self) -> int:
        return abs(self.after - self.before)


@dataclass(frozen=True)
class Relaxation:
    """`within` says whether every change keeps to min_flex and max_flex."""

    changes: tuple[Change, ...]
    within: bool

    @property
    def size(self) -> int:
        return sum(change.size for change in self.changes)

    @property
    def bounds(self) -> frozenset[Bound]:
        return frozenset(change.bound for change in self.changes)


def relaxations(problem: Problem, types: Types) -> list[Relaxation]:
    """The smallest first, then ways that leave alone what it changes: three at most."""
    for within in (True, False):
        best = _smallest(problem, types, within, ())
        if best is not None:
            return [best, *_others(problem, types, best)]
    return []


def relaxed(problem: Problem, relaxation: Relaxation) -> Problem:
    quotas = list(problem.quotas)
    for change in relaxation.changes:
        kind, place = change.bound
        old = quotas[place]
        low, high = (change.after, old.high) if kind == "min" else (old.low, change.after)
        quotas[place] = replace(old, low=low, high=high)
    return replace(problem, quotas=tuple(quotas))


def _others(problem: Problem, types: Types, best: Relaxation) -> list[Relaxation]:
    """Without any of its changes; failing that, without one of them."""
    found: list[Relaxation] = []
    kept_back: set[Bound] = set(best.bounds)
    for _turn in range(_WAYS - 1):
        other = _smallest(problem, types, best.within, kept_back)
        if other is None:
            break
        found.append(other)
        kept_back |= other.bounds
    if not found and len(best.changes) > 1:
        single = (_smallest(problem, types, best.within, (bound,)) for bound in sorted(best.bounds))
        known = sorted(filter(None, single), key=lambda way: way.size)
        found = list({way.bounds: way for way in reversed(known)}.values())[::-1]
    return found[: _WAYS - 1]


def _smallest(
    problem: Problem, types: Types, within: bool, kept_back: Iterable[Bound]
) -> Relaxation | None:
    """Least people moved in all; of equals, what changes large quotas rather than small ones."""
    low, high = types.low, types.high
    less = low - _flexes(problem, "low_flex") if within else low.copy()
    more = _flexes(problem, "high_flex") - high if within else types.seats - high
    more = np.maximum(more, 0)
    for kind, place in kept_back:
        (less if kind == "min" else more)[place] = 0
    harm = 1 / (1 + np.concatenate([low, high]))
    answer = elastic(types, less, more, 1 + harm / (8 * types.seats))
    try:
        given = np.rint(answer.solve().values[types.count :]).astype(np.int64)
    except NoAnswer:
        return None
    return Relaxation(tuple(_changes(low, high, given)), within)


def _flexes(problem: Problem, name: str) -> Whole:
    return np.array([getattr(quota, name) for quota in problem.quotas], dtype=np.int64)


def _changes(low: Whole, high: Whole, given: Whole) -> Iterable[Change]:
    quotas = len(low)
    for place in range(quotas):
        if less := int(given[place]):
            yield Change(Bound("min", place), int(low[place]), int(low[place]) - less)
        if more := int(given[quotas + place]):
            yield Change(Bound("max", place), int(high[place]), int(high[place]) + more)
