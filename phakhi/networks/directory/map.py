"""The directory as a map of districts: the same filters, each district a link into the list."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from phakhi.areas.maps import AreaMap, area_map
from phakhi.areas.models import Area, Level
from phakhi.core.models import Province
from phakhi.networks.directory.filters import Filters


def names_in(province: Province) -> dict[str, str]:
    """District codes and names, in the language of the page."""
    districts = Area.objects.at(Level.DISTRICT).within(province.code).order_by("sort_key")
    return {area.code: area.name for area in districts.only("code", "name_th", "name_en")}


def map_of(
    province: Province, filters: Filters, counts: dict[str, int], codes: dict[str, str]
) -> AreaMap:
    titles = {
        "works": _("How many partners work in each district"),
        "based": _("How many partners stand in each district"),
    }
    return area_map(
        province.code,
        Level.DISTRICT,
        counts,
        {code: _into_list(filters, code) for code in codes},
        title=titles[filters.where],
        unit=_("partners"),
    )


def ways(filters: Filters) -> dict[str, str]:
    """The same question counted the other way."""
    return {where: replace(filters, where=where).query_string() for where in ("works", "based")}


def _into_list(filters: Filters, code: str) -> str:
    inside = replace(filters, chosen={**filters.chosen, "area": frozenset({code})})
    return "../" + inside.query_string()
