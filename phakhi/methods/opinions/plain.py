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
_TIME, _STATEMENT, _PERSON, _VOTE = range(4)
NAMES = ("timestamp", "comment-id", "voter-id", "vote")
_MARK = b"\xef\xbb\xbf"


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
        lines += byte == 10
    rows = np.zeros((lines, 4), dtype=np.int64)
    none = rows[:0]
    count, place, end = 1, 0, len(text)
    while place < end:
        if text[place] == 10:  # an empty line
            place += 1
            continue
        for column in range(len(roles)):
            role, start, number, minus = roles[column], place, 0, False
            while text[place] != 44 and text[place] != 10 and text[place] != 13:
                byte = text[place]
                if byte == 34 or byte >= 128:
                    return none
                if role >= 0:
                    is_digit = 48 <= byte <= 57
                    if byte == 45 and place == start and role == 3:
                        minus = True
                    elif not is_digit:
                        return none
                    else:
                        number = number * 10 + (byte - 48)
                place += 1
            if role >= 0:
                size = place - start
                is_odd = size == 0 or size > 18 or (size > 1 and text[start] == 48)
                if is_odd or (minus and size != 2) or (role == 3 and number > 1):
                    return none
                rows[count, role] = -number if minus else number
            is_last = column == len(roles) - 1
            if text[place] == 13:
                if text[place + 1] != 10:
                    return none
                place += 1
            if is_last != (text[place] == 10):
                return none
            place += 1
        count += 1
    return rows[:count]
