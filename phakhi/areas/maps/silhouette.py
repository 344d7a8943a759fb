"""One province's outline alone, drawn to fill its own frame."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from phakhi.areas.models import Outline

_RING = re.compile(r"m([^mz]+)z?")
_PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
_ROOM = 2.0  # so that a drawn edge is not cut


@dataclass(frozen=True, slots=True)
class Silhouette:
    path: str
    view_box: str


def silhouettes_of(codes: Iterable[str]) -> dict[str, Silhouette]:
    """Empty where the drawing is not installed."""
    outlines = Outline.objects.filter(area__in=list(codes))
    return {outline.area_id: Silhouette(outline.path, _frame(outline.path)) for outline in outlines}


def _frame(path: str) -> str:
    points = list(_points(path)) or [(0.0, 0.0)]
    left, top = (min(point[axis] for point in points) - _ROOM for axis in (0, 1))
    right, bottom = (max(point[axis] for point in points) + _ROOM for axis in (0, 1))
    return f"{left:.1f} {top:.1f} {right - left:.1f} {bottom - top:.1f}"


def _points(path: str) -> Iterator[tuple[float, float]]:
    """The drawing knows only `m x,y dx,dy … z`: every pair is a step from where one stands."""
    start = (0.0, 0.0)
    for ring in _RING.finditer(path):
        x, y = start
        for number, (right, down) in enumerate(_PAIR.findall(ring[1])):
            x, y = x + float(right), y + float(down)
            if number == 0:
                start = (x, y)
            yield x, y
