"""Choosing places of the province: districts with their subdistricts, no script needed."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.areas.models import Area, Level
from phakhi.core.models import Province

Choice = tuple[str, Any]


def base_choices(province: Province) -> list[Any]:
    """Grouped by district; the district itself comes first in its group."""
    places = Area.objects.within(province.code).filter(
        level__in=[Level.PROVINCE, Level.DISTRICT, Level.SUBDISTRICT]
    )
    by_district: dict[str, list[Area]] = {}
    for area in sorted(places, key=_in_order):
        by_district.setdefault(area.code[:4], []).append(area)
    groups: list[Any] = [("", _("Choose a place"))]
    for areas in by_district.values():
        head = areas[0]
        if len(areas) == 1:
            groups.append((head.code, head.titled))
        else:
            groups.append((head.titled, [(area.code, area.titled) for area in areas]))
    return groups


def _in_order(area: Area) -> tuple[str, int, str]:
    return (area.code[:4], len(area.code), area.sort_key)


def work_choices(province: Province, kept: list[str]) -> list[Choice]:
    """The whole province, its districts, and whatever smaller place stands there already."""
    districts = Area.objects.within(province.code).at(Level.DISTRICT).order_by("sort_key")
    smaller = [code for code in kept if len(code) > 4]
    more = Area.objects.filter(code__in=smaller).with_parents() if smaller else []
    return [
        (province.code, _("The whole province")),
        *((area.code, area.titled) for area in districts),
        *((area.code, area.full_name()) for area in more),
    ]


def district_choices(province: Province) -> list[Choice]:
    districts = Area.objects.within(province.code).at(Level.DISTRICT).order_by("sort_key")
    return [(area.code, area.titled) for area in districts]


def names_of(codes: Any) -> dict[str, str]:
    """Full names for a page, in one query."""
    wanted = {code for code in codes if code}
    if not wanted:
        return {}
    return {a.code: a.full_name() for a in Area.objects.with_parents().filter(code__in=wanted)}
