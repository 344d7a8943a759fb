"""Checks of one GeoJSON geometry (RFC 7946) and its middle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

WEST, EAST, SOUTH, NORTH = 97.0, 106.0, 5.0, 21.0
_PLACES: Final = 5  # about a metre

Ring = list[list[float]]


def fault_of(geometry: Any) -> str:
    """The code of the first thing wrong with it, or nothing."""
    if not isinstance(geometry, dict) or geometry.get("type") not in {"Polygon", "MultiPolygon"}:
        return "geometry_kind"
    try:
        rings = [[_point(point) for point in ring] for ring in rings_of(geometry)]
    except (TypeError, ValueError, IndexError):
        return "geometry_shape"
    if not rings or any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
        return "ring_open"
    if not all(_is_here(point) for ring in rings for point in ring):
        return "outside"
    return ""


def rounded(geometry: dict[str, Any]) -> dict[str, Any]:
    """Only type and coordinates, without heights and needless digits."""
    polygons = [[[_point(p) for p in ring] for ring in polygon] for polygon in _polygons(geometry)]
    is_one = geometry["type"] == "Polygon"
    return {"type": geometry["type"], "coordinates": polygons[0] if is_one else polygons}


def middle_of(geometry: dict[str, Any]) -> tuple[float, float]:
    """Longitude and latitude of the centre of the largest part."""
    outer = max((polygon[0] for polygon in _polygons(geometry)), key=_twice_area)
    weights = list(_weights(outer))
    whole = sum(weight for weight, _, _ in weights)
    if not whole:
        return outer[0][0], outer[0][1]
    x = sum(weight * x for weight, x, _ in weights) / whole
    y = sum(weight * y for weight, _, y in weights) / whole
    return round(x, _PLACES), round(y, _PLACES)


def rings_of(geometry: dict[str, Any]) -> Iterator[Sequence[Any]]:
    for polygon in _polygons(geometry):
        yield from polygon


def _polygons(geometry: dict[str, Any]) -> list[Any]:
    coordinates = geometry["coordinates"] if "coordinates" in geometry else []
    return [coordinates] if geometry["type"] == "Polygon" else list(coordinates)


def _point(point: Sequence[Any]) -> list[float]:
    return [round(float(point[0]), _PLACES), round(float(point[1]), _PLACES)]


def _is_here(point: Sequence[float]) -> bool:
    """In metres, or with latitude first, a point falls far outside of Thailand."""
    return WEST <= point[0] <= EAST and SOUTH <= point[1] <= NORTH


def _twice_area(ring: Ring) -> float:
    return abs(sum(weight for weight, _, _ in _weights(ring)))


def _weights(ring: Ring) -> Iterator[tuple[float, float, float]]:
    """Signed triangles of the shoelace formula, each with its own middle.

    Taken from the ring's first point, so that the small areas lose no digits.
    """
    x0, y0 = ring[0][0], ring[0][1]
    for (ax, ay), (bx, by) in pairwise(ring):
        weight = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        yield weight, (x0 + ax + bx) / 3, (y0 + ay + by) / 3
