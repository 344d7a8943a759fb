from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from phakhi.core.registry import NAVIGATION


def shell(request: HttpRequest) -> dict[str, Any]:
    """What every page's frame needs: province, who acts, the open doors."""
    acting = getattr(request, "acting", None)
    province = getattr(request, "province", None)
    return {
        "province": province,
        "acting": acting,
        "navigation": _doors(request) if province else [],
        "demo_mode": settings.DEMO,
    }


def _doors(request: HttpRequest) -> list[dict[str, Any]]:
    acting = request.acting  # type: ignore[attr-defined]
    doors = []
    for item in sorted(NAVIGATION, key=lambda entry: entry.order):
        if item.is_open_to(acting):
            url = reverse(item.url_name, kwargs={"province": acting.province.slug})
            doors.append({"label": item.label, "url": url, "current": request.path.startswith(url)})
    return doors
