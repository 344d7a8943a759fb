"""The country's provinces as silhouettes, for choosing one or comparing them."""

from __future__ import annotations

from collections.abc import Mapping

from phakhi.areas.attribution import OUTLINE_ATTRIBUTION
from phakhi.areas.maps.area_map import AreaMap, Row
from phakhi.areas.maps.legend import steps_of
from phakhi.areas.models import Area, Outline
from phakhi.core.charts import Region, outline_svg, shades
from phakhi.core.look.amounts import write_number


def country_map(
    values: Mapping[str, float],
    links: Mapping[str, str],
    *,
    title: str,
    unit: str = "",
    within: str = "",
) -> AreaMap | None:
    """None where the drawing is not installed; `within` a group of provinces shows it alone."""
    areas = Area.objects.within(within) if within else Area.objects.all()
    provinces = {area.code: area for area in areas.at("province")}
    outlines = list(Outline.objects.filter(area__in=provinces).order_by("area"))
    if not outlines:
        return None
    amounts = {code: values.get(code, 0) for code in provinces}
    shade_of = shades(amounts)
    shapes = [
        (o.path, _region(provinces[o.area_id], amounts, shade_of, links, unit)) for o in outlines
    ]
    return AreaMap(
        title=title,
        picture=outline_svg(title, "", outlines[0].view_box, shapes),
        rows=tuple(
            Row(a.code, a.name, amounts[a.code], links.get(a.code, "")) for a in provinces.values()
        ),
        legend=steps_of(amounts),
        note=OUTLINE_ATTRIBUTION,
        is_schematic=False,
    )


def _region(
    area: Area,
    amounts: Mapping[str, float],
    shade_of: Mapping[str, int],
    links: Mapping[str, str],
    unit: str,
) -> Region:
    number = write_number(amounts[area.code])
    spoken = f"{area.titled} {number} {unit}".strip()
    return Region(area.name, number, spoken, shade_of[area.code], links.get(area.code, ""))
