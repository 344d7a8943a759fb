"""Who voted how on what: one vote a person and statement, in one order whatever came first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Flags, Rows, Signs, Small, Whole

AGREE, PASS, DISAGREE = 1, 0, -1
_MOST_DIGITS = 1000


@dataclass(frozen=True, eq=False)
class Cast:
    """Votes as they came in, by the numbers of their people and statements; agree is 1."""

    people: tuple[str, ...]
    statements: tuple[str, ...]
    person: Small
    statement: Small
    value: Signs
    time: Whole


@dataclass(frozen=True, eq=False)
class Votes:
    """Those that hold: a row of `offsets` a person; within it statements in their order."""

    people: tuple[str, ...]
    statements: tuple[str, ...]
    offsets: Whole
    columns: Small
    values: Signs
    times: Whole

    @property
    def rows(self) -> Rows:
        return self.offsets, self.columns, self.values

    @property
    def whose(self) -> Small:
        """The person of each vote."""
        return np.repeat(np.arange(len(self.people), dtype=np.int32), np.diff(self.offsets))

    def only(self, statements: Flags) -> Votes:
        """The chosen statements, and who voted on any of them."""
        kept = statements[self.columns]
        counts = np.bincount(self.whose[kept], minlength=len(self.people))
        present = counts > 0
        numbers = np.cumsum(statements, dtype=np.int32) - np.int32(1)
        return Votes(
            chosen(self.people, present),
            chosen(self.statements, statements),
            np.concatenate(([0], np.cumsum(counts[present]))).astype(np.int64),
            numbers[self.columns[kept]],
            self.values[kept],
            self.times[kept],
        )


def chosen(names: tuple[str, ...], flags: Flags) -> tuple[str, ...]:
    return tuple(name for name, is_kept in zip(names, flags.tolist(), strict=True) if is_kept)


def in_order(ids: Iterable[str]) -> list[str]:
    """Numbers as numbers, then texts."""
    return sorted(ids, key=_rank)


def _rank(text: str) -> tuple[bool, int, str]:
    is_number = text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS
    return not is_number, int(text) if is_number else 0, text


def settle(cast: Cast) -> Votes:
    """Of one person on one statement the latest vote holds; of equally late ones the smallest."""
    by_statement = _sorted_by(cast.statement, len(cast.statements))
    order = by_statement[_sorted_by(cast.person[by_statement], len(cast.people))]
    held = _held(order, cast.person, cast.statement, cast.value, cast.time)
    counts = np.bincount(cast.person[held], minlength=len(cast.people))
    return Votes(
        cast.people,
        cast.statements,
        np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        cast.statement[held],
        cast.value[held],
        cast.time[held],
    )


@compiled
def _sorted_by(codes: Small, count: int) -> Small:
    """A stable order by small numbers, in one pass over the counts."""
    starts = np.zeros(count + 1, dtype=np.int32)
    for code in codes:
        starts[code + 1] += 1
    for number in range(count):
        starts[number + 1] += starts[number]
    order = np.empty(len(codes), dtype=np.int32)
    for place in range(len(codes)):
        code = codes[place]
        order[starts[code]] = place
        starts[code] += 1
    return order


@compiled
def _held(order: Small, person: Small, statement: Small, value: Signs, time: Whole) -> Small:
    held = np.empty(len(order), dtype=np.int32)
    count = 0
    for one in order:
        last = held[count - 1] if count else one
        is_new = count == 0 or person[last] != person[one] or statement[last] != statement[one]
        if is_new:
            held[count] = one
            count += 1
        elif time[one] > time[last] or (time[one] == time[last] and value[one] < value[last]):
            held[count - 1] = one
    return held[:count].copy()
