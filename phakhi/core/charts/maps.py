"""Maps whose areas are links: schematic tiles, loaded borders, a province's outline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from phakhi.core.charts.geometry import Projection, label_point, path_of, points_of
from phakhi.core.charts.markup import (
    WIDTH,
    Drawing,
    kind_class,
    lines_of,
    map_of_links,
    measure,
    tag,
    text,
)
from phakhi.core.charts.tiles import Tile

_TILE_WIDTH, _TILE_HEIGHT, _TILE_GAP = 76, 66, 4
_NAME, _COUNT = 12.0, 16.0
_PATH = re.compile(r"[MmLlHhVvCcSsQqTtAaZz0-9eE,.\s+-]*")
_SCRIPT = re.compile(r"\s*(?:javascript|data|vbscript)\s*:", re.IGNORECASE)
_SHADES = 4


@dataclass(frozen=True, slots=True)
class Region:
    """`spoken` is what a screen reader says for the link: "อำเภอปากช่อง 12 ภาคี"."""

    label: str
    count: str
    spoken: str
    shade: int = 0
    href: str = ""
    is_chosen: bool = False


def shades(values: Mapping[str, float]) -> dict[str, int]:
    """Nothing is shade 0; the rest falls into four classes of equal steps up to the largest."""
    top = max([*values.values(), 0])
    return {code: _shade(value, top) for code, value in values.items()}


def tile_map_svg(
    title: str, description: str, tiles: Sequence[Tile], regions: Mapping[str, Region]
) -> Drawing:
    """Tiles are written row by row, so that the keyboard goes as the eye does."""
    columns = max((tile.column for tile in tiles), default=0) + 1
    rows = max((tile.row for tile in tiles), default=0) + 1
    size = columns * (_TILE_WIDTH + _TILE_GAP), rows * (_TILE_HEIGHT + _TILE_GAP)
    ordered = sorted(tiles, key=lambda tile: (tile.row, tile.column))
    body = [_tile(tile, regions[tile.code]) for tile in ordered if tile.code in regions]
    return map_of_links(title, description, f"0 0 {size[0]} {size[1]}", body)


def polygon_map_svg(
    title: str,
    description: str,
    geometries: Mapping[str, Mapping[str, Any]],
    regions: Mapping[str, Region],
) -> Drawing:
    """GeoJSON Polygon and MultiPolygon in WGS84; the count stands where an area has room for it."""
    shown = {code: geometry for code, geometry in geometries.items() if code in regions}
    projection = Projection.fitting([p for g in shown.values() for p in points_of(g)], WIDTH)
    body = [_polygon(geometry, regions[code], projection) for code, geometry in shown.items()]
    return map_of_links(title, description, f"0 0 {WIDTH} {projection.height:.1f}", body)


def outline_svg(
    title: str,
    description: str,
    view_box: str,
    shapes: Iterable[tuple[str, Region]],
) -> Drawing:
    """Ready paths, such as a country's provinces; anything but path data is refused."""
    if not re.fullmatch(r"[0-9.\s-]+", view_box):
        raise ValueError("not a view box")
    body = [_linked(region, _outline(path, region)) for path, region in shapes]
    return map_of_links(title, description, view_box, body)


def _shade(value: float, top: float) -> int:
    return min(_SHADES, 1 + int(_SHADES * value / top)) if value > 0 else 0


def _linked(region: Region, *drawn: str) -> str:
    if _SCRIPT.match(region.href):
        raise ValueError("not an address")
    if region.href:
        return tag("a", *drawn, href=region.href, class_="chart__link", aria_label=region.spoken)
    return tag("g", tag("title", escape(region.spoken)), *drawn)


def _class(base: str, region: Region) -> str:
    chosen = f" {base}--chosen" if region.is_chosen else ""
    return kind_class(base, str(region.shade)) + chosen


def _tile(tile: Tile, region: Region) -> str:
    x, y = tile.column * (_TILE_WIDTH + _TILE_GAP), tile.row * (_TILE_HEIGHT + _TILE_GAP)
    box = tag(
        "rect",
        class_=_class("chart__tile", region),
        x=x + 1,
        y=y + 1,
        width=_TILE_WIDTH,
        height=_TILE_HEIGHT,
        rx=3,
    )
    middle = x + 1 + _TILE_WIDTH / 2
    words = _name(region.label, middle, y)
    bottom = y + _TILE_HEIGHT - 7
    number = text(
        region.count, middle, bottom, _COUNT, text_anchor="middle", class_="chart__number"
    )
    return _linked(region, box, *words, number)


def _name(label: str, middle: float, y: float) -> list[str]:
    """Thai needs room for its marks, so it gets two lines where Latin letters get three."""
    most, leading = (3, 1.2) if label.isascii() else (2, 1.5)
    lines, size = _fitted(label, most)
    first = y + (22, 16, 14)[min(len(lines), 3) - 1]
    return [
        text(
            line,
            middle,
            first + size * leading * i,
            size,
            text_anchor="middle",
            class_="chart__name",
        )
        for i, line in enumerate(lines)
    ]


def _fitted(label: str, most: int) -> tuple[list[str], float]:
    """At most so many lines that fit the tile; a long word gets smaller type, never a cut."""
    room, size = _TILE_WIDTH - 6, _NAME
    while True:
        lines = lines_of(label, room, size)
        fits = len(lines) <= most and all(measure(line, size) <= room for line in lines)
        if fits or size <= 6:
            return lines, size
        size -= 0.5


def _polygon(geometry: Mapping[str, Any], region: Region, projection: Projection) -> str:
    shape = tag(
        "path",
        class_=_class("chart__region", region),
        d=path_of(geometry, projection),
        fill_rule="evenodd",
    )
    spot = label_point(geometry, projection)
    if not region.count or spot.room < measure(region.count, _NAME):
        return _linked(region, shape)
    number = text(
        region.count,
        spot.x,
        spot.y + _NAME * 0.36,
        _NAME,
        text_anchor="middle",
        class_="chart__number",
    )
    return _linked(region, shape, number)


def _outline(path: str, region: Region) -> str:
    if not _PATH.fullmatch(path):
        raise ValueError("not path data")
    return tag("path", class_=_class("chart__region", region), d=path)
