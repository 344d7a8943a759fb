"""Votes that come in later: each moves the sums of its own person's statements, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Signs, Small, Whole
from phakhi.methods.opinions.moments import Moments
from phakhi.methods.opinions.votes import Votes, in_order

_NONE = -2


class Change(NamedTuple):
    """A vote, 1 for agreeing; or None to take back what this person said on the statement."""

    person: str
    statement: str
    value: int | None
    time: int


def grown(votes: Votes, moments: Moments, changes: Sequence[Change]) -> tuple[Votes, Moments]:
    """Room for people and statements nobody knew yet, each in its place of the order."""
    people = _with(votes.people, (change.person for change in changes))
    statements = _with(votes.statements, (change.statement for change in changes))
    if (people, statements) == (votes.people, votes.statements):
        return votes, moments
    row, column = _places(votes.people, people), _places(votes.statements, statements)
    counts = np.zeros(len(people) + 1, dtype=np.int64)
    counts[row + 1] = np.diff(votes.offsets)
    pairs = np.zeros((len(statements), len(statements), 4), dtype=np.int32)
    pairs[np.ix_(column, column)] = moments.pairs
    columns = column.astype(np.int32)[votes.columns]
    offsets = np.cumsum(counts)
    grown_votes = Votes(people, statements, offsets, columns, votes.values, votes.times)
    return grown_votes, Moments(pairs)


def changed(votes: Votes, moments: Moments, changes: Sequence[Change]) -> tuple[Votes, Moments]:
    if not changes:
        return votes, moments
    keys, values, times = _latest(votes, changes)
    width = len(votes.statements)
    known = votes.rows.astype(np.int64) * width + votes.columns
    places = np.searchsorted(known, keys)
    is_known = np.append(known, -1)[places] == keys
    old_values = np.append(votes.values, np.int8(_NONE))[places]
    old_times = np.append(votes.times, 0)[places]
    is_newer = times > old_times
    is_newer |= (times == old_times) & (values < old_values)
    counts = ~is_known & (values != _NONE) | is_known & is_newer
    keys, values, times = keys[counts], values[counts], times[counts]
    places, is_known = places[counts], is_known[counts]
    pairs = moments.pairs.copy()
    _move(pairs, votes.offsets, votes.columns, votes.values, keys, values, width)
    return _merged(votes, keys, values, times, places, is_known), Moments(pairs)


def _with(known: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    new = set(more).difference(known)
    return tuple(in_order([*known, *new])) if new else known


def _places(some: tuple[str, ...], every: tuple[str, ...]) -> Whole:
    place = {name: number for number, name in enumerate(every)}
    return np.array([place[name] for name in some], dtype=np.int64)


def _latest(votes: Votes, changes: Sequence[Change]) -> tuple[Whole, Signs, Whole]:
    """One change a person and statement, in their order."""
    row = {name: number for number, name in enumerate(votes.people)}
    column = {name: number for number, name in enumerate(votes.statements)}
    width = len(votes.statements)
    latest: dict[int, tuple[int, int]] = {}
    for person, statement, value, time in changes:
        key = row[person] * width + column[statement]
        rank = (time, -(_NONE if value is None else value))
        latest[key] = max(rank, latest.get(key, rank))
    keys = np.array(sorted(latest), dtype=np.int64)
    ranks = [latest[key] for key in keys.tolist()]
    values = np.array([-rank[1] for rank in ranks], dtype=np.int8)
    return keys, values, np.array([rank[0] for rank in ranks], dtype=np.int64)


def _merged(
    votes: Votes, keys: Whole, values: Signs, times: Whole, places: Whole, is_known: np.ndarray
) -> Votes:
    width = len(votes.statements)
    is_new = ~is_known
    columns = np.insert(votes.columns, places[is_new], (keys[is_new] % width).astype(np.int32))
    all_values = votes.values.copy()
    all_times = votes.times.copy()
    all_values[places[is_known]], all_times[places[is_known]] = values[is_known], times[is_known]
    all_values = np.insert(all_values, places[is_new], values[is_new])
    all_times = np.insert(all_times, places[is_new], times[is_new])
    rows = np.insert(votes.rows, places[is_new], (keys[is_new] // width).astype(np.int32))
    stays = all_values != _NONE
    counts = np.bincount(rows[stays], minlength=len(votes.people))
    offsets = np.concatenate(([0], np.cumsum(counts))).astype(np.int64)
    kept = (columns[stays], all_values[stays], all_times[stays])
    return Votes(votes.people, votes.statements, offsets, *kept)


@compiled
def _move(
    pairs: Small, offsets: Whole, columns: Small, values: Signs, keys: Whole, new: Signs, width: int
) -> None:
    """Change after change; `row` is how the person stands meanwhile."""
    row = np.full(width, _NONE, dtype=np.int8)
    told = np.empty(width, dtype=np.int64)
    count, last = 0, -1
    for number in range(len(keys)):
        person, column = keys[number] // width, keys[number] % width
        if person != last:
            for place in range(count):
                row[told[place]] = _NONE
            count, last = 0, person
            for place in range(offsets[person], offsets[person + 1]):
                row[columns[place]] = values[place]
                told[count] = columns[place]
                count += 1
        was = row[column]
        if was == _NONE and new[number] != _NONE:
            told[count] = column
            count += 1
        _shift(pairs, row, told[:count], column, was, -1)
        row[column] = new[number]
        _shift(pairs, row, told[:count], column, new[number], 1)


@compiled
def _shift(pairs: Small, row: Signs, told: Whole, column: int, value: int, sign: int) -> None:
    """Adds or takes away all pairs with this vote."""
    if value == _NONE:
        return
    for other in told:
        there = value if other == column else row[other]
        if there != _NONE:
            first, second = (column, other) if column <= other else (other, column)
            one, two = (value, there) if column <= other else (there, value)
            pairs[first, second, 0] += sign * one * two
            pairs[first, second, 1] += sign * one
            pairs[first, second, 2] += sign * two
            pairs[first, second, 3] += sign
