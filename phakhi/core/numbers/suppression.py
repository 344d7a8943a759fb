"""Small numbers in public tables: cells under ten are hidden, and others with them so that
nobody can work the hidden ones out from the totals.

A table with its totals is a circulation: a cell carries its count from its row to its column, a
total carries it back. What a reader cannot know are the flows of hidden edges, so the range of
values a hidden cell may have follows from maximum flows in the residual graph (Fischetti and
Salazar 2001 for the problem, Kelly, Golden and Assad 1992 for the network).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from phakhi.core.numbers.residual import Edge, Residual

Key = TypeVar("Key", bound=Hashable)

THRESHOLD = 10
LEAST = 5


@dataclass(frozen=True, slots=True)
class Breakdown(Generic[Key]):
    """None is hidden; show "น้อยกว่า 10" only where `total` is hidden, else "ไม่แสดง"."""

    counts: dict[Key, int | None]
    total: int | None


@dataclass(frozen=True, slots=True)
class SafeTable:
    cells: list[list[int | None]]
    row_totals: list[int | None]
    column_totals: list[int | None]
    total: int | None


def at_least(count: int, least: int = LEAST) -> bool:
    """Opinion groups and trust scores show nothing under five."""
    return count >= least


def suppress(counts: Mapping[Key, int], threshold: int = THRESHOLD) -> Breakdown[Key]:
    """One list of counts with its total."""
    if not counts:
        return Breakdown({}, None)
    edges = [Edge(0, 1, count) for count in counts.values()]
    shown = _shown([*edges, Edge(1, 0, sum(counts.values()))], threshold)
    return Breakdown(dict(zip(counts, shown, strict=False)), shown[-1])


def suppress_table(rows: Sequence[Sequence[int]], threshold: int = THRESHOLD) -> SafeTable:
    """Rows by columns with both kinds of totals and the total of all; at least one cell."""
    height, width = len(rows), len(rows[0])
    columns = list(zip(*rows, strict=True))
    all_rows, all_columns = height, height + 1 + width
    edges = [Edge(i, height + 1 + j, rows[i][j]) for i in range(height) for j in range(width)]
    edges += [Edge(all_columns, i, sum(rows[i])) for i in range(height)]
    edges += [Edge(height + 1 + j, all_rows, sum(columns[j])) for j in range(width)]
    shown = _shown([*edges, Edge(all_rows, all_columns, sum(map(sum, rows)))], threshold)
    cells, inner = shown[: height * width], height * width
    return SafeTable(
        cells=[cells[i * width : (i + 1) * width] for i in range(height)],
        row_totals=shown[inner : inner + height],
        column_totals=shown[inner + height : -1],
        total=shown[-1],
    )


def _shown(edges: list[Edge], threshold: int) -> list[int | None]:
    small = {i for i, edge in enumerate(edges) if edge.count < threshold}
    hidden = _closed(edges, small, threshold)
    return [None if i in hidden else edge.count for i, edge in enumerate(edges)]


def _closed(edges: list[Edge], small: set[int], threshold: int) -> set[int]:
    """Hides more until every small cell may lie in a range of `threshold`, every other of one."""
    hidden = set(small)
    while weak := _weak(edges, hidden, small, threshold):
        hidden |= weak
    return hidden


def _weak(edges: list[Edge], hidden: set[int], small: set[int], threshold: int) -> set[int]:
    residual = Residual(edges, hidden)
    for i in sorted(hidden):
        needed = threshold if i in small else 1
        if residual.width(i, needed) < needed:
            return residual.cheapest_cover(i)
    return set()
