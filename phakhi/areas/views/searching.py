"""Search by name, code or postcode: a page, its fragment for htmx, and JSON for forms."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.areas.models import Area
from phakhi.areas.queries import find
from phakhi.areas.views.addresses import trail_to, url_of
from phakhi.core.http import Request

_LONGEST = 100
_SHOWN = 30


@require_safe
def find_page(request: Request) -> HttpResponse:
    text, found = _found(request)
    context: dict[str, Any] = {
        "title": _("Find an area"),
        "trail": [*trail_to(request.province), {"label": _("Find an area")}],
        "text": text,
        "found": [(area, url_of(request.province, area.code)) for area in found],
    }
    is_part = request.headers.get("HX-Request") == "true"
    name = "areas/_found.html" if is_part else "areas/find.html"
    response = render(request, name, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_safe
def find_json(request: Request) -> JsonResponse:
    """For the choices under a form's field; `level` narrows to one level."""
    _text, found = _found(request)
    rows = [
        {"code": area.code, "level": area.level, "name": area.name, "full_name": area.full_name()}
        for area in found
    ]
    return JsonResponse({"areas": rows})


def _found(request: Request) -> tuple[str, list[Area]]:
    """A NUL would stop the database; no name is longer than a line."""
    text = request.GET.get("q", "").replace("\x00", "")[:_LONGEST].strip()
    level = request.GET.get("level") or None
    found = find(text, level=level, within=request.province.code, limit=_SHOWN)
    return text, found
