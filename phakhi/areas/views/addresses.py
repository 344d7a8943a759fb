"""Where an area is shown in the province of this request."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.areas.models import Area, Level
from phakhi.areas.queries import ancestors
from phakhi.core.models import Province

_OUTSIDE = {Level.CLUSTER, Level.PROVINCE}


def url_of(province: Province, code: str) -> str:
    """Nothing for what lies in another province: its page is not here."""
    if code == province.code:
        return reverse("areas:index", kwargs={"province": province.slug})
    if not code.startswith(province.code):
        return ""
    return reverse("areas:area", kwargs={"province": province.slug, "code": code})


def trail_to(province: Province, area: Area | None = None) -> list[dict[str, str]]:
    home = reverse("portal:home", kwargs={"province": province.slug})
    start = [
        {"label": province.name, "url": home},
        {"label": _("Areas"), "url": url_of(province, province.code)},
    ]
    if area is None:
        return start
    inside = [step for step in (*ancestors(area), area) if step.level not in _OUTSIDE]
    steps = [{"label": step.titled, "url": url_of(province, step.code)} for step in inside]
    return [*start, *steps]
