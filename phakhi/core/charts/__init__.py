"""Pictures of data, drawn on the server as accessible SVG; pure functions that return text.

Everything is escaped here and a `Drawing` says so, so templates print it as it is. Each chart's
`table()` gives the rows of its twin.
"""

from __future__ import annotations

from phakhi.core.charts.bars import Bar, BarChart, bars_svg
from phakhi.core.charts.maps import (
    Region,
    outline_svg,
    polygon_map_svg,
    shades,
    tile_map_svg,
)
from phakhi.core.charts.markup import Drawing
from phakhi.core.charts.shares import Share, ShareChart, percentages, shares_svg
from phakhi.core.charts.tiles import Place, Tile, tiles
from phakhi.core.charts.timeline import Phase, Timeline, timeline_svg

__all__ = [
    "Bar",
    "BarChart",
    "Drawing",
    "Phase",
    "Place",
    "Region",
    "Share",
    "ShareChart",
    "Tile",
    "Timeline",
    "bars_svg",
    "outline_svg",
    "percentages",
    "polygon_map_svg",
    "shades",
    "shares_svg",
    "tile_map_svg",
    "tiles",
    "timeline_svg",
]
