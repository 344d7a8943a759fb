"""The chairs of a body as they stand in the hall, in the four hues; every chair has its number.

The shape says the sector, too, so that it reads in grey; an empty chair is only an outline.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, pi, sin

from phakhi.core.charts.markup import WIDTH, Drawing, kind_class, picture, tag, text

_MOST_IN_ROW = 24
_ROOM = 8.0


@dataclass(frozen=True, slots=True)
class Chair:
    number: int
    sector: str = ""
    is_empty: bool = False
    leads: bool = False


def seats_svg(chairs: Sequence[Chair], title: str, description: str) -> Drawing:
    """Half circles around the chair of the body, who stands in the middle below them."""
    heads = [one for one in chairs if one.leads][:1]
    others = [one for one in chairs if one not in heads]
    rows = _rows(len(others))
    size = _size(rows)
    spots = _spots(rows, size)
    drawn = [_chair(one, x, y, size) for one, (x, y) in zip(others, spots, strict=True)]
    height = WIDTH / 2 + size + _ROOM
    drawn += [_chair(one, WIDTH / 2, WIDTH / 2 - size / 2, size * 1.25) for one in heads]
    return picture(title, description, (WIDTH, height), drawn)


def _rows(count: int) -> list[int]:
    """Chairs per half circle, the outer ones longer."""
    if not count:
        return []
    number = max(1, ceil(count / _MOST_IN_ROW)) if count > 16 else 1
    weights = [number + 1 + at for at in range(number)]
    whole = sum(weights)
    rows = [count * weight // whole for weight in weights]
    rows[-1] += count - sum(rows)
    return rows


def _size(rows: Sequence[int]) -> float:
    longest = max(rows, default=1)
    return min(15.0, (WIDTH / 2 - 18) * pi / (longest + 1) / 2.3, 90 / (len(rows) or 1) / 2.2)


def _spots(rows: Sequence[int], size: float) -> list[tuple[float, float]]:
    spots = []
    far = WIDTH / 2 - size - 2
    step = size * 2.3
    for at, count in enumerate(rows):
        radius = far - step * (len(rows) - 1 - at)
        for place in range(count):
            turn = pi * (place + 0.5) / count
            spots.append((WIDTH / 2 - radius * cos(turn), WIDTH / 2 - radius * sin(turn) + size))
    return spots


def _chair(one: Chair, x: float, y: float, size: float) -> str:
    style = {"class_": kind_class("chart__bar", one.sector)}
    if one.is_empty:
        style = {"fill": "none", "stroke": "currentColor", "stroke_dasharray": "3 2"}
    label = text(
        str(one.number),
        x,
        y + size * 0.32,
        size=round(size * 0.8, 1),
        class_="chart__number" if one.is_empty else "chart__in-bar",
        text_anchor="middle",
        fill="currentColor" if one.is_empty else None,
    )
    return tag("g", _shape(one.sector, x, y, size, style), label)


def _shape(sector: str, x: float, y: float, size: float, style: dict[str, str]) -> str:
    """As the marks of the sectors elsewhere: square, diamond, circle, triangle."""
    if sector == "public":
        half = size * 0.86
        return tag("rect", x=x - half, y=y - half, width=2 * half, height=2 * half, **style)
    if sector == "business":
        return _polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], style)
    if sector == "stakeholder":
        low = y + size * 0.8
        return _polygon([(x, y - size), (x + size, low), (x - size, low)], style)
    return tag("circle", cx=x, cy=y, r=size * 0.92, **style)


def _polygon(points: Sequence[tuple[float, float]], style: dict[str, str]) -> str:
    return tag("polygon", points=" ".join(f"{x:.1f},{y:.1f}" for x, y in points), **style)
