"""The ballots of a file: each kind is read once, however many voters gave it."""

from __future__ import annotations

from collections.abc import Mapping

from phakhi.methods.budgeting.ballot_limits import Trouble
from phakhi.methods.budgeting.cells import Cells, Kind
from phakhi.methods.budgeting.kinds import Cast, packed
from phakhi.methods.budgeting.sections import Section
from phakhi.methods.faults import Fault
from phakhi.methods.text import comparable

_COLUMNS = ("voter_id", "vote", "points")


def read_ballots(file: str, section: Section, cells: Cells, faults: list[Fault]) -> Cast:
    """`points` are read where ballots have them, and as the scoring of a ranked ballot."""
    needed = _COLUMNS if cells.limits.pointed else _COLUMNS[:2]
    columns = [section.place(name) for name in _COLUMNS]
    lacking = [name for name, column in zip(needed, columns, strict=False) if column is None]
    if section.header:
        given = {"present": ", ".join(section.header)}
        faults += [Fault("no_column", file, section.header_line, name, given) for name in lacking]
    if lacking:
        return packed([], [], [])
    if not cells.limits.pointed and not cells.ranked:
        columns[2] = None
    names, votes, points = (_cells(section, column) for column in columns)
    keys = _keys(file, section, names, faults)
    written = list(zip(votes, points, strict=True))
    kinds = {pair: cells.kind(*pair) for pair in dict.fromkeys(written)}
    if troubled := _faults(file, section, written, kinds):
        faults += troubled
        return packed([], [], [])
    return packed(keys, names, [kinds[pair][0] for pair in written])


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
