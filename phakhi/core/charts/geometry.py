"""GeoJSON borders on paper: a flat projection, good enough for one province or one country."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular, true at the middle latitude."""

    west: float
    north: float
    shrink: float
    scale: float
    height: float

    @classmethod
    def fitting(cls, points: Sequence[Point], width: float) -> Projection:
        if not points:
            return cls(0, 0, 1, 1, 1)
        west, east = min(p[0] for p in points), max(p[0] for p in points)
        south, north = min(p[1] for p in points), max(p[1] for p in points)
        shrink = math.cos(math.radians((south + north) / 2))
        scale = width / (((east - west) * shrink) or 1e-9)
        return cls(west, north, shrink, scale, (north - south) * scale)

    def place(self, point: Sequence[float]) -> Point:
        x = (point[0] - self.west) * self.shrink * self.scale
        return x, (self.north - point[1]) * self.scale


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a number may stand, and the width there is for it."""

    x: float
    y: float
    room: float


def points_of(geometry: Mapping[str, Any]) -> list[Point]:
    return [(float(p[0]), float(p[1])) for ring in _rings(geometry) for p in ring]


def path_of(geometry: Mapping[str, Any], projection: Projection) -> str:
    return "".join(_ring_path(ring, projection) for ring in _rings(geometry))


def label_point(geometry: Mapping[str, Any], projection: Projection) -> Spot:
    """The middle of the widest stretch inside the shape among a few horizontal cuts."""
    rings = [[projection.place(point) for point in ring] for ring in _rings(geometry)]
    ys = [y for ring in rings for _, y in ring] or [0.0]
    low, high = min(ys), max(ys)
    cuts = [low + (high - low) * part / 8 for part in range(2, 7)]
    stretches = [(b - a, (a + b) / 2, y) for y in cuts for a, b in _stretches(rings, y)]
    room, x, y = max(stretches, default=(0.0, 0.0, 0.0))
    return Spot(x, y, room)


def _rings(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    kind, coordinates = geometry.get("type"), geometry.get("coordinates", [])
    if kind == "Polygon":
        yield from coordinates
    elif kind == "MultiPolygon":
        for polygon in coordinates:
            yield from polygon
    elif kind == "GeometryCollection":
        for part in geometry.get("geometries", []):
            yield from _rings(part)


def _ring_path(ring: Sequence[Sequence[float]], projection: Projection) -> str:
    """Points that fall together at a tenth of a unit are drawn once."""
    placed = [f"{x:.1f} {y:.1f}" for x, y in (projection.place(point) for point in ring)]
    kept = [spot for i, spot in enumerate(placed) if i == 0 or spot != placed[i - 1]]
    return f"M{'L'.join(kept)}Z" if len(kept) > 2 else ""


def _stretches(rings: Sequence[Sequence[Point]], y: float) -> list[Point]:
    crossings = sorted(
        ax + (y - ay) * (bx - ax) / (by - ay)
        for ring in rings
        for (ax, ay), (bx, by) in pairwise(ring)
        if (ay <= y) != (by <= y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))
