"""The ballots of a file: each kind is read once, however many voters gave it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

import numpy as np

from phakhi.methods.budgeting.amounts import unit_of
from phakhi.methods.budgeting.cells import Cells, Kind, Trouble
from phakhi.methods.budgeting.election import Ballots, Whole
from phakhi.methods.budgeting.sections import Section
from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable

Read = tuple[Ballots, tuple[str, ...], Whole]
_COLUMNS = ("voter_id", "vote", "points")


def read_ballots(file: str, section: Section, cells: Cells, faults: list[Fault]) -> Read:
    """Voters in the order of their ids."""
    columns = [section.place(name) for name in _COLUMNS]
    for name, column in zip(_COLUMNS, columns, strict=True):
        if section.header and column is None and (name != "points" or cells.pointed):
            given = {"present": ", ".join(section.header)}
            faults.append(Fault("no_column", file, section.header_line, name, given))
    if not section.header or None in columns[: 3 if cells.pointed else 2]:
        return _packed([], [], [])
    if not cells.pointed and cells.vote_type != "ordinal":
        columns[2] = None
    names, votes, points = (_cells(section, column) for column in columns)
    keys = _keys(file, section, names, faults)
    written = list(zip(votes, points, strict=True))
    kinds = {pair: cells.kind(*pair) for pair in dict.fromkeys(written)}
    if troubled := _faults(file, section, written, kinds):
        faults += troubled
        return _packed([], [], [])
    return _packed(keys, names, [kinds[pair][0] for pair in written])


def _cells(section: Section, column: int | None) -> list[str]:
    if column is None:
        return [""] * len(section.rows)
    if all(len(cells) > column for _, cells in section.rows):
        return [cells[column] for _, cells in section.rows]
    return [cells[column] if len(cells) > column else "" for _, cells in section.rows]


def _keys(file: str, section: Section, names: list[str], faults: list[Fault]) -> list[str]:
    plain = "".join(names).isascii()
    keys = [name.strip() if plain else comparable(name) for name in names]
    if len(set(keys)) == len(keys) and "" not in keys:
        return keys
    lines: dict[str, int] = {}
    for (line, _), key, name in zip(section.rows, keys, names, strict=True):
        if not key:
            faults.append(Fault("blank", file, line, "voter_id"))
        elif lines.setdefault(key, line) != line:
            given = {"value": name, "first": lines[key]}
            faults.append(Fault("id_twice", file, line, "voter_id", given))
    return keys


def _faults(
    file: str,
    section: Section,
    written: list[tuple[str, str]],
    kinds: Mapping[tuple[str, str], tuple[Kind, list[Trouble]]],
) -> list[Fault]:
    if not any(troubles for _, troubles in kinds.values()):
        return []
    return [
        Fault(code, file, line, column, given)
        for (line, _), pair in zip(section.rows, written, strict=True)
        for column, code, given in kinds[pair][1]
    ]


def _packed(keys: list[str], names: list[str], kinds: list[Kind]) -> Read:
    order = sorted(range(len(keys)), key=keys.__getitem__)
    numbers = {kind: number for number, kind in enumerate(dict.fromkeys(kinds))}
    of_rows = np.array([numbers[kind] for kind in kinds], dtype=np.int64)
    kind_of = of_rows[np.array(order, dtype=np.int64)]
    unit = unit_of({number for _, points in numbers for number in points})
    size = sum(len(chosen) for chosen, _ in numbers)
    chosen = chain.from_iterable(chosen for chosen, _ in numbers)
    points = (
        number
        for chosen, given in numbers
        for number in ([int(one * unit) for one in given] or [1] * len(chosen))
    )
    ballots = Ballots(
        counts=np.bincount(kind_of, minlength=len(numbers)).astype(np.int64),
        starts=np.cumsum([0, *(len(chosen) for chosen, _ in numbers)]).astype(np.int64),
        chosen=np.fromiter(chosen, np.int64, size),
        points=np.fromiter(points, np.int64, size),
        unit=unit,
    )
    return ballots, tuple(names[place].strip() for place in order), kind_of
