"""Filters as links, each keeping the others."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from phakhi.core.http import Request
from phakhi.core.labels import label
from phakhi.ties.forms.contacts import FIRST
from phakhi.ties.queries.contacts import Asked

Chip = dict[str, Any]


def contact_chips(request: Request, asked: Asked) -> list[Chip]:
    periods = {"month": _("Last month"), "year": _("Last year")}
    chips = [
        _chip(request, _("Open next steps"), "open", "1", asked.is_open),
        _chip(request, _("Logged by me"), "mine", "1", asked.is_mine),
        *(_chip(request, name, "period", key, asked.period == key)
          for key, name in periods.items()),
        *(_chip(request, label("contact_channels", code), "channel", code, asked.channel == code)
          for code in FIRST),
    ]  # fmt: skip
    return chips


def _chip(request: Request, name: str, key: str, value: str, current: bool) -> Chip:
    """A chosen filter's link takes it away again."""
    query = request.GET.copy()
    for gone in ("page", "new", key):
        query.pop(gone, None)
    if not current:
        query[key] = value
    return {"label": name, "url": f"?{query.urlencode()}", "current": current}
