"""A schematic map: one equal tile for every area, near where it lies."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from phakhi.core.charts.assignment import cheapest_assignment

MOST_COLUMNS = 6  # so that a name is still read on a telephone
_ROOM = 1.3  # cells per tile: enough to keep the outline, few enough to stay together


@dataclass(frozen=True, slots=True)
class Place:
    code: str
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class Tile:
    code: str
    column: int
    row: int


def tiles(places: Sequence[Place], most_columns: int = MOST_COLUMNS) -> list[Tile]:
    """By the least total displacement where points are known, else in the order of codes."""
    ordered = sorted(places, key=lambda place: place.code)
    known = [p for p in ordered if p.longitude is not None and p.latitude is not None]
    laid = _squeezed(_by_points(known, most_columns)) if len(known) > 1 else []
    placed = {tile.code for tile in laid}
    rest = [place.code for place in ordered if place.code not in placed]
    return laid + _by_code(rest, laid, most_columns)


def _by_code(codes: Sequence[str], laid: Sequence[Tile], most_columns: int) -> list[Tile]:
    if laid:
        first, columns = max(t.row for t in laid) + 1, max(t.column for t in laid) + 1
    else:
        first, columns = 0, min(most_columns, math.ceil(math.sqrt(len(codes))) or 1)
    return [Tile(code, i % columns, first + i // columns) for i, code in enumerate(codes)]


def _by_points(known: Sequence[Place], most_columns: int) -> list[Tile]:
    if not known:
        return []
    points = _flat(known)
    columns, rows = _grid(points, most_columns)
    cells = [(column, row) for row in range(rows) for column in range(columns)]
    spots = _stretched(points, columns, rows)
    costs = [[(x - c) ** 2 + (y - r) ** 2 for c, r in cells] for x, y in spots]
    chosen = cheapest_assignment(costs)
    return [Tile(p.code, *cells[cell]) for p, cell in zip(known, chosen, strict=True)]


def _flat(known: Sequence[Place]) -> list[tuple[float, float]]:
    """North up, a degree of longitude shortened as it is at this latitude."""
    latitudes = [place.latitude or 0.0 for place in known]
    shrink = math.cos(math.radians(sum(latitudes) / len(latitudes)))
    return [((p.longitude or 0.0) * shrink, -(p.latitude or 0.0)) for p in known]


def _grid(points: Sequence[tuple[float, float]], most_columns: int) -> tuple[int, int]:
    wide, tall = (max(axis) - min(axis) for axis in zip(*points, strict=True))
    cells = len(points) * _ROOM
    columns = math.sqrt(cells * (wide or 1e-6) / (tall or 1e-6))
    columns = max(1, min(most_columns, len(points), round(columns)))
    return columns, max(1, math.ceil(cells / columns))


def _stretched(
    points: Sequence[tuple[float, float]], columns: int, rows: int
) -> list[tuple[float, float]]:
    """Each axis halfway between true position and rank, since districts crowd around towns."""
    xs, ys = (_mixed(axis) for axis in zip(*points, strict=True))
    return [(x * (columns - 1), y * (rows - 1)) for x, y in zip(xs, ys, strict=True)]


def _mixed(axis: Sequence[float]) -> list[float]:
    low, span = min(axis), (max(axis) - min(axis)) or 1.0
    ranks = {value: i for i, value in enumerate(sorted(set(axis)))}
    last = max(len(ranks) - 1, 1)
    return [((value - low) / span + ranks[value] / last) / 2 for value in axis]


def _squeezed(laid: Sequence[Tile]) -> list[Tile]:
    """Without empty rows and columns."""
    columns = {c: i for i, c in enumerate(sorted({tile.column for tile in laid}))}
    rows = {r: i for i, r in enumerate(sorted({tile.row for tile in laid}))}
    return [Tile(tile.code, columns[tile.column], rows[tile.row]) for tile in laid]
