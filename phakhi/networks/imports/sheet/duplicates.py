"""Partners that stand twice: the same name key, and areas that do not exclude each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """`id` is a row of the file or an existing partner."""

    id: str
    key: str
    area: str


def is_same(one: Entry, other: Entry) -> bool:
    """No area is everywhere; a district holds its subdistricts."""
    near = one.area.startswith(other.area) or other.area.startswith(one.area)
    return bool(one.key) and one.key == other.key and near


def twins(rows: Iterable[Entry], existing: Iterable[Entry]) -> Iterator[tuple[str, str, list[str]]]:
    """(row, the earlier row of the file or "", the partners that exist) for every such row."""
    registered: dict[str, list[Entry]] = defaultdict(list)
    for entry in existing:
        registered[entry.key].append(entry)
    earlier: dict[str, list[Entry]] = defaultdict(list)
    for row in rows:
        before = next((one.id for one in earlier[row.key] if is_same(row, one)), "")
        known = [one.id for one in registered.get(row.key, ()) if is_same(row, one)]
        if before or known:
            yield row.id, before, known
        if row.key and not before:
            earlier[row.key].append(row)
