"""Votes that come in later: each moves the sums of its own person's statements, nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Flags, Rows, Signs, Small, Whole
from phakhi.methods.opinions.moments import Moments
from phakhi.methods.opinions.votes import Votes, in_order

_NONE = -2


class Change(NamedTuple):
    """A vote, 1 for agreeing; or None to take back what this person said on the statement."""

    person: str
    statement: str
    value: int | None
    time: int


class Asked(NamedTuple):
    """Changes by the places of their people and statements; -2 takes a vote back."""

    rows: Whole
    columns: Small
    values: Signs
    times: Whole


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
    """All people and statements are known by now."""
    asked = _latest(votes, changes)
    places, is_known = _found(votes.offsets, votes.columns, asked.rows, asked.columns)
    old_values = np.append(votes.values, np.int8(_NONE))[places]
    old_times = np.append(votes.times, 0)[places]
    is_later = (asked.times > old_times) | (
        (asked.times == old_times) & (asked.values < old_values)
    )
    holds = np.where(is_known, is_later, asked.values != _NONE)
    now = Asked(*(column[holds] for column in asked))
    pairs = moments.pairs.copy()
    _move(pairs, votes.rows, (now.rows, now.columns), now.values)
    return _merged(votes, now, places[holds], is_known[holds]), Moments(pairs)


def _with(known: tuple[str, ...], more: Iterable[str]) -> tuple[str, ...]:
    new = set(more).difference(known)
    return tuple(in_order([*known, *new])) if new else known


def _places(some: tuple[str, ...], every: tuple[str, ...]) -> Whole:
    place = {name: number for number, name in enumerate(every)}
    return np.array([place[name] for name in some], dtype=np.int64)


def _latest(votes: Votes, changes: Sequence[Change]) -> Asked:
    """One change a person and statement, in their order."""
    row = {name: number for number, name in enumerate(votes.people)}
    column = {name: number for number, name in enumerate(votes.statements)}
    latest: dict[tuple[int, int], tuple[int, int]] = {}
    for person, statement, value, time in changes:
        key = row[person], column[statement]
        rank = (time, -(_NONE if value is None else value))
        latest[key] = max(rank, latest.get(key, rank))
    told = [(*key, -value, time) for key, (time, value) in sorted(latest.items())]
    rows, columns, values, times = np.array(told, dtype=np.int64).reshape(-1, 4).T
    return Asked(rows, columns.astype(np.int32), values.astype(np.int8), times)


def _merged(votes: Votes, now: Asked, places: Whole, is_known: Flags) -> Votes:
    """Old votes rewritten, new ones put in, those taken back left out."""
    values, times, is_new = votes.values.copy(), votes.times.copy(), ~is_known
    values[places[is_known]], times[places[is_known]] = now.values[is_known], now.times[is_known]
    columns = np.insert(votes.columns, places[is_new], now.columns[is_new])
    values = np.insert(values, places[is_new], now.values[is_new])
    times = np.insert(times, places[is_new], now.times[is_new])
    gone = now.values == _NONE
    if gone.any():
        stays = values != _NONE
        columns, values, times = columns[stays], values[stays], times[stays]
    counts = np.diff(votes.offsets)
    np.add.at(counts, now.rows[is_new], 1)
    np.subtract.at(counts, now.rows[gone], 1)
    offsets = np.concatenate(([0], np.cumsum(counts)))
    return Votes(votes.people, votes.statements, offsets, columns, values, times)


@compiled
def _found(offsets: Whole, columns: Small, rows: Whole, wanted: Small) -> tuple[Whole, Flags]:
    """Where each vote stands, or where it would be put."""
    places = np.empty(len(rows), dtype=np.int64)
    is_known = np.zeros(len(rows), dtype=np.bool_)
    for number in range(len(rows)):
        first, last = offsets[rows[number]], offsets[rows[number] + 1]
        place = first + np.searchsorted(columns[first:last], wanted[number])
        places[number] = place
        is_known[number] = place < last and columns[place] == wanted[number]
    return places, is_known


@compiled
def _move(pairs: Small, rows: Rows, where: tuple[Whole, Small], new: Signs) -> None:
    """Change after change; `now` is how the person stands meanwhile."""
    offsets, columns, values = rows
    now = np.full(len(pairs), _NONE, dtype=np.int8)
    told = np.empty(len(pairs), dtype=np.int64)
    count, last = 0, np.int64(-1)
    for number in range(len(new)):
        person, column = where[0][number], where[1][number]
        if person != last:
            now[told[:count]] = _NONE
            first, end = offsets[person], offsets[person + 1]
            count, last = end - first, person
            told[:count] = columns[first:end]
            now[told[:count]] = values[first:end]
        if now[column] == _NONE:
            told[count] = column
            count += 1
        else:
            _shift(pairs, now, told[:count], column, -1)
        now[column] = new[number]
        _shift(pairs, now, told[:count], column, 1)


@compiled
def _shift(pairs: Small, now: Signs, told: Whole, column: int, sign: int) -> None:
    """Adds or takes away all pairs with the vote on this statement."""
    if now[column] == _NONE:
        return
    for other in told:
        if now[other] != _NONE:
            one, two = min(column, other), max(column, other)
            pairs[one, two, 0] += sign * now[one] * now[two]
            pairs[one, two, 1] += sign * now[one]
            pairs[one, two, 2] += sign * now[two]
            pairs[one, two, 3] += sign
