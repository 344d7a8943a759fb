"""From panels of types to panels of people: within a type, all have exactly the same chance.

The lottery is a line of whole numbers, each panel a stretch of it; whose seat it is may change
within a stretch. A household's people never sit together: first the households of a class share
its seats, then the people of a household the time it has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from phakhi.methods.sortition.problem import Lottery, Problem, Real, Whole
from phakhi.methods.sortition.timeline import NONE, Times, shared
from phakhi.methods.sortition.types import Types

_LENGTH, _MOST_PARTS = 10**15, 10**6


@dataclass(frozen=True, eq=False)
class _Line:
    """panels: (stretches, types), from start to before end."""

    panels: Whole
    start: Whole
    end: Whole


def deal(problem: Problem, types: Types, panels: Whole, weights: Real) -> Lottery:
    homes = _homes(problem, types)
    line = _line(panels, weights, _parts(types, homes))
    stays = [
        (person, times)
        for kind in range(len(types.alike_high))
        for person, times in _class_stays(line, homes[kind])
    ]
    return _lottery(stays, types.seats)


def _homes(problem: Problem, types: Types) -> list[dict[int, dict[int, Whole]]]:
    """Of each class: type → household → its people."""
    homes: list[dict[int, dict[int, Whole]]] = [{} for _ in types.alike_high]
    for kind, members in enumerate(types.members):
        doors = problem.households[members]
        order = np.argsort(doors, kind="stable")
        numbers, first = np.unique(doors[order], return_index=True)
        people = np.split(members[order], first[1:])
        inside = dict(zip(numbers.tolist(), people, strict=True))
        homes[int(types.classes[kind])][kind] = inside
    return homes


def _parts(types: Types, homes: list[dict[int, dict[int, Whole]]]) -> int:
    """Into how many equal parts every stretch must be divisible, as far as that is possible."""
    parts = 1
    for kinds in homes:
        count = len(next(iter(kinds.values()), ()))
        if len(kinds) > 1 and np.lcm(parts, count) <= _MOST_PARTS:
            parts = int(np.lcm(parts, count))
    return parts


def _line(panels: Whole, weights: Real, parts: int) -> _Line:
    total = _LENGTH // parts
    lengths = np.floor(weights / weights.sum() * total).astype(np.int64)
    lengths[int(np.argmax(lengths))] += total - lengths.sum()
    kept = lengths > 0
    ends = np.cumsum(lengths[kept]) * parts
    return _Line(panels[kept], ends - lengths[kept] * parts, ends)


def _class_stays(line: _Line, kinds: dict[int, dict[int, Whole]]) -> Iterator[tuple[int, Times]]:
    taken = np.zeros(len(line.start), np.int64)
    for kind, homes in kinds.items():
        seats = line.panels[:, kind]
        if len(kinds) > 1:
            times = _turns(line, taken, seats, len(homes))
        else:
            times = shared(line.start, line.end, seats, len(homes))
        for people, stay in zip(homes.values(), times, strict=True):
            yield from zip(people.tolist(), stay.split(len(people)), strict=True)
        taken = taken + seats


def _turns(line: _Line, taken: Whole, seats: Whole, homes: int) -> list[Times]:
    """Every stretch is cut into as many turns as there are homes; in turn i, home h has place
    h + i of them, and the seats are those of the places after `taken`."""
    used = np.flatnonzero(seats)
    turns = np.arange(homes)
    width = (line.end - line.start)[used, None]
    start = line.start[used, None] + width * turns // homes
    end = line.start[used, None] + width * (turns + 1) // homes
    first = taken[used, None]
    found = []
    for home in range(homes):
        place = (home + turns) % homes
        has = (place >= first) & (place < first + seats[used, None])
        found.append(Times(start[has], end[has]))
    return found


def _lottery(stays: list[tuple[int, Times]], seats: int) -> Lottery:
    """A panel for each stretch between two moments at which somebody comes or goes."""
    both = [moment for _, times in stays for moment in (times.start, times.end)]
    moments = np.unique(np.concatenate(both))
    rows, people = [NONE.start], [NONE.start]
    for person, times in stays:
        first, last = np.searchsorted(moments, times.start), np.searchsorted(moments, times.end)
        held = [np.arange(one, other) for one, other in zip(first, last, strict=True)]
        rows += held
        people.append(np.full(sum(map(len, held)), person))
    order = np.lexsort((np.concatenate(people), np.concatenate(rows)))
    panels = np.concatenate(people)[order].reshape(-1, seats)
    lengths = np.diff(moments)
    different, which = np.unique(panels, axis=0, return_inverse=True)
    weights = np.bincount(which.ravel(), weights=lengths, minlength=len(different))
    return Lottery(different, weights / moments[-1])
