from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from phakhi.core.acting import Acting
from phakhi.core.registry import FRAME_FACTS, MENU, NAVIGATION


def shell(request: HttpRequest) -> dict[str, Any]:
    """What every page's frame needs: province, who acts, the open doors."""
    acting: Acting | None = getattr(request, "acting", None)
    province = getattr(request, "province", None)
    return {
        "province": province,
        "acting": acting,
        "navigation": _menu(request) if province else [],
        "demo_mode": settings.DEMO,
        **({name: partial(fact, acting) for name, fact in FRAME_FACTS.items()} if acting else {}),
    }


def _menu(request: HttpRequest) -> list[dict[str, Any]]:
    """The doors under their headings; a heading without a door is left out."""
    doors = _doors(request)
    groups = []
    for code, label in MENU.items():
        behind = [door for door in doors if door["group"] == code]
        if behind:
            current = any(door["current"] for door in behind)
            groups.append({"label": label, "doors": behind, "current": current})
    return groups


def _doors(request: HttpRequest) -> list[dict[str, Any]]:
    """The longest address that leads here is where we are: /partners/work/ is not /partners/."""
    acting = request.acting  # type: ignore[attr-defined]
    where = {"province": acting.province.slug}
    open_to = [item for item in NAVIGATION if item.is_open_to(acting)]
    doors = [
        {
            "label": item.label,
            "url": reverse(item.url_name, kwargs=where),
            "group": item.group,
        }
        for item in sorted(open_to, key=lambda entry: entry.order)
    ]
    here = max((d["url"] for d in doors if request.path.startswith(d["url"])), key=len, default="")
    return [door | {"current": door["url"] == here} for door in doors]
