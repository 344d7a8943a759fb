"""The plainest votes.csv read as bytes, millions of rows a second.

Ids that are plain whole numbers, no quotes, nothing missing. Whatever is not so is left to the
careful reader, which says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from phakhi.methods.compiled import compiled
from phakhi.methods.opinions.arrays import Bytes, Whole

_CHUNK = 1 << 24
_VOTE = 3
NAMES = ("timestamp", "comment-id", "voter-id", "vote")
_MARK = b"\xef\xbb\xbf"
_NEWLINE, _RETURN, _QUOTE, _COMMA, _MINUS, _ZERO, _NINE = 10, 13, 34, 44, 45, 48, 57


class Plain(NamedTuple):
    time: Whole
    statement: Whole
    person: Whole
    vote: Whole


def read_plain(file: str) -> Plain | None:
    """None if the file is not as plain as that, or cannot be read at all."""
    try:
        parts = list(_parts(Path(file)))
    except (OSError, ValueError):
        return None
    columns = [np.concatenate(column) for column in zip(*parts, strict=True)] if parts else []
    return Plain(*columns) if columns else None


def _parts(path: Path) -> Iterator[list[Whole]]:
    """The four columns, some rows at a time."""
    with path.open("rb") as file:
        roles = _roles(file.readline())
        while rows := file.read(_CHUNK):
            rows += file.readline()
            read = _parsed(np.frombuffer(rows + b"\n", dtype=np.uint8), roles)
            if not len(read):
                raise ValueError
            yield [np.ascontiguousarray(read[1:, role]) for role in range(len(NAMES))]


def _roles(header: bytes) -> Whole:
    """Which column of the four each is; -1 for others."""
    names = header.removeprefix(_MARK).decode("ascii").strip().split(",")
    if sorted(name for name in names if name in NAMES) != sorted(NAMES) or '"' in header.decode():
        raise ValueError
    roles = [NAMES.index(name) if name in NAMES else -1 for name in names]
    return np.array(roles, dtype=np.int64)


@compiled
def _parsed(text: Bytes, roles: Whole) -> Whole:
    """One row a line after a first of zeros; no row at all if anything is not plain."""
    lines = 1
    for byte in text:
        lines += byte == _NEWLINE
    rows = np.zeros((lines, 4), dtype=np.int64)
    count, place, end = 1, 0, len(text)
    while place < end:
        if text[place] == _NEWLINE:  # an empty line
            place += 1
            continue
        place = _line(text, place, roles, rows[count])
        if place < 0:
            return rows[:0]
        count += 1
    return rows[:count]


@compiled
def _line(text: Bytes, place: int, roles: Whole, row: Whole) -> int:
    """Where the next line begins, or below 0."""
    for column in range(len(roles)):
        role = roles[column]
        end = _skipped(text, place) if role < 0 else _number(text, place, role == _VOTE, row[role:])
        if end < 0:
            return -1
        if text[end] == _RETURN and text[end + 1] == _NEWLINE:
            end += 1
        if text[end] != (_NEWLINE if column == len(roles) - 1 else _COMMA):
            return -1
        place = end + 1
    return place


@compiled
def _skipped(text: Bytes, place: int) -> int:
    while text[place] != _COMMA and text[place] != _NEWLINE and text[place] != _RETURN:
        if text[place] == _QUOTE or text[place] >= 128:
            return -1
        place += 1
    return place


@compiled
def _number(text: Bytes, place: int, is_vote: bool, out: Whole) -> int:
    """Plain digits without zeros before them; a vote is 1, 0 or -1."""
    is_minus = is_vote and text[place] == _MINUS
    start = place + is_minus
    place, number = start, 0
    while _ZERO <= text[place] <= _NINE:
        number = number * 10 + (text[place] - _ZERO)
        place += 1
    size = place - start
    is_odd = size == 0 or size > 18 or (size > 1 and text[start] == _ZERO)
    if is_odd or (is_vote and number > 1):
        return -1
    out[0] = -number if is_minus else number
    return place
