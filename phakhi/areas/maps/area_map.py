"""A number for each part of an area: on loaded boundaries, else on schematic tiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from phakhi.areas.maps.grids import grids
from phakhi.areas.maps.legend import Step, steps_of
from phakhi.areas.models import Area, Boundary
from phakhi.core.charts import (
    Drawing,
    Place,
    Region,
    Tile,
    polygon_map_svg,
    shades,
    tile_map_svg,
    tiles,
)
from phakhi.core.look.amounts import write_number


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the map's twin, the table."""

    code: str
    label: str
    value: float
    url: str


@dataclass(frozen=True, slots=True)
class AreaMap:
    """`picture` goes into the page as it is; `note` says what kind of map it is, and whose."""

    title: str
    picture: Drawing
    rows: tuple[Row, ...]
    legend: tuple[Step, ...]
    note: str
    is_schematic: bool


def area_map(
    parent: str,
    level: str,
    values: Mapping[str, float],
    links: Mapping[str, str],
    *,
    title: str,
    unit: str = "",
    description: str = "",
    chosen: str = "",
) -> AreaMap:
    """`unit` is spoken after the number ("partners"); areas without a value count as none."""
    parts = list(Area.objects.within(parent).at(level).order_by("code"))
    amounts = {area.code: values.get(area.code, 0) for area in parts}
    regions = _regions(parts, amounts, links, unit, chosen)
    borders = _borders(parts)
    if borders:
        drawn = polygon_map_svg(
            title, description, {code: border.geometry for code, border in borders.items()}, regions
        )
    else:
        drawn = tile_map_svg(title, description, layout(parent, parts), regions)
    return AreaMap(
        title=title,
        picture=drawn,
        rows=tuple(_rows(parts, amounts, links)),
        legend=steps_of(amounts),
        note=_note(borders, is_placed=_is_placed(parent, parts)),
        is_schematic=not borders,
    )


def layout(parent: str, parts: Sequence[Area]) -> Sequence[Tile]:
    """Our own sketch where there is one and it is complete; else points; else codes."""
    if _is_sketched(parent, parts):
        return grids()[parent]
    return tiles([Place(area.code, area.longitude, area.latitude) for area in parts])


def _is_sketched(parent: str, parts: Sequence[Area]) -> bool:
    return {tile.code for tile in grids().get(parent, ())} == {area.code for area in parts}


def _is_placed(parent: str, parts: Sequence[Area]) -> bool:
    return _is_sketched(parent, parts) or any(area.latitude is not None for area in parts)


def _regions(
    parts: Sequence[Area],
    amounts: Mapping[str, float],
    links: Mapping[str, str],
    unit: str,
    chosen: str,
) -> dict[str, Region]:
    shade_of = shades(amounts)
    return {
        area.code: Region(
            label=area.name,
            count=write_number(amounts[area.code]),
            spoken=f"{area.titled} {write_number(amounts[area.code])} {unit}".strip(),
            shade=shade_of[area.code],
            href=links.get(area.code, ""),
            is_chosen=area.code == chosen,
        )
        for area in parts
    }


def _borders(parts: Sequence[Area]) -> dict[str, Boundary]:
    """All or none: a map with holes would say that nothing is there."""
    found = Boundary.objects.in_bulk([area.code for area in parts])
    return found if parts and len(found) == len(parts) else {}


def _rows(
    parts: Sequence[Area], amounts: Mapping[str, float], links: Mapping[str, str]
) -> list[Row]:
    ordered = sorted(parts, key=lambda area: area.sort_key)
    return [Row(a.code, a.name, amounts[a.code], links.get(a.code, "")) for a in ordered]


def _note(borders: Mapping[str, Boundary], *, is_placed: bool) -> str:
    if borders:
        sources = "; ".join(dict.fromkeys(border.source for border in borders.values()))
        return _("Boundaries: %(source)s") % {"source": sources}
    if is_placed:
        return _("Schematic map: every area is one equal tile near where it lies.")
    return _("Schematic map: every area is one equal tile, in the order of the codes.")
