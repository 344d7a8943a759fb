"""An area, what lies in it, and what other rooms know of it."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from phakhi.areas.attribution import ATTRIBUTION
from phakhi.areas.maps import AreaMap, area_map
from phakhi.areas.models import Area, Level
from phakhi.areas.models.levels import below
from phakhi.areas.panels import panels_of
from phakhi.areas.permissions import can_import_villages
from phakhi.areas.queries import resolve
from phakhi.areas.queries.parts import Part, formerly, parts_of
from phakhi.areas.views.addresses import trail_to, url_of
from phakhi.core.http import Request
from phakhi.core.models import Province

# The heading over an area's parts, its map and the number on it; lazy, for both languages.
_WORDS: dict[str, tuple[Any, Any, Any]] = {
    Level.PROVINCE: (
        gettext_lazy("Districts"),
        gettext_lazy("Subdistricts in each district"),
        gettext_lazy("subdistricts"),
    ),
    Level.DISTRICT: (
        gettext_lazy("Subdistricts"),
        gettext_lazy("Villages in each subdistrict"),
        gettext_lazy("villages"),
    ),
    Level.SUBDISTRICT: (gettext_lazy("Villages"), "", ""),
}


@require_safe
def index(request: Request) -> HttpResponse:
    area = Area.objects.with_parents().filter(code=request.province.code).first()
    if area is None:
        context = {"title": _("Areas"), "trail": trail_to(request.province)}
        return render(request, "areas/not_loaded.html", context)
    lead = _("Every district and subdistrict, with the code the government knows it by.")
    title = _("Districts of %(province)s") % {"province": request.province.name}
    context = _context(request, area) | {"title": title, "lead": lead, "is_index": True}
    return render(request, "areas/area.html", context)


@require_safe
def area_page(request: Request, code: str) -> HttpResponse:
    if code == request.province.code:
        return redirect("areas:index", province=request.province.slug)
    found = resolve(code)
    here = [area for area in found.choices if area.code.startswith(request.province.code)]
    if found.former and here:
        return _abolished(request, found.former, here)
    if found.area is None or not here:
        raise Http404
    return render(request, "areas/area.html", _context(request, found.area))


def _abolished(request: Request, former: Any, here: list[Area]) -> HttpResponse:
    """A link printed years ago still says where the place is today."""
    context = {
        "title": _("Code %(code)s is no longer in use") % {"code": former.code},
        "trail": [*trail_to(request.province), {"label": former.code}],
        "former": former,
        "successors": [(area, url_of(request.province, area.code)) for area in here],
    }
    return render(request, "areas/abolished.html", context)


def _context(request: Request, area: Area) -> dict[str, Any]:
    province = request.province
    parts = parts_of(area)
    heading = _WORDS.get(area.level, ("", "", ""))[0]
    return {
        "title": area.titled,
        "lead": area.parent.full_name(with_province=True) if area.parent else "",
        "trail": trail_to(province, area),
        "area": area,
        "facts": _facts(area),
        "heading": heading,
        "parts": [(part, url_of(province, part.area.code)) for part in parts],
        "parts_level": below(area.level),
        "has_villages": area.level != Level.SUBDISTRICT and any(part.villages for part in parts),
        "map": _map(province, area, parts),
        "formerly": formerly(area.code),
        "panels": panels_of(request.acting, area),
        "can_import": can_import_villages(request.acting),
        "attribution": ATTRIBUTION,
    }


def _facts(area: Area) -> list[tuple[str, str]]:
    facts = [
        (_("Code"), area.code),
        (_("Name in Thai"), area.name_th),
        (_("Name in English"), area.name_en),
    ]
    if area.postcodes:
        facts.append((_("Postcode"), ", ".join(area.postcodes)))
    if area.level == Level.PROVINCE and area.parent:
        facts.append((_("Group of provinces"), area.parent.name))
    return facts


def _map(province: Province, area: Area, parts: list[Part]) -> AreaMap | None:
    """Without a village list a district has no numbers, and so no map."""
    is_province = area.level == Level.PROVINCE
    values = {p.area.code: p.subdistricts if is_province else p.villages for p in parts}
    level = below(area.level)
    if level not in (Level.DISTRICT, Level.SUBDISTRICT) or not any(values.values()):
        return None
    links = {code: url_of(province, code) for code in values}
    _heading, title, unit = _WORDS[area.level]
    return area_map(area.code, level, values, links, title=str(title), unit=str(unit))
