"""The parts of an area as its page lists them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import Left

from phakhi.areas.models import AbolishedArea, Area
from phakhi.areas.models.levels import below


@dataclass(frozen=True, slots=True)
class Part:
    area: Area
    subdistricts: int
    villages: int


def parts_of(area: Area) -> list[Part]:
    """One level down, in dictionary order (villages by their number), with what each holds."""
    level = below(area.level)
    if level is None:
        return []
    order = "code" if level == "village" else "sort_key"
    parts = list(Area.objects.filter(parent=area.code, level=level).order_by(order))
    counts = _counts(area.code, len(parts[0].code)) if parts else {}
    return [
        Part(part, counts.get(("subdistrict", part.code), 0), counts.get(("village", part.code), 0))
        for part in parts
    ]


def _counts(code: str, size: int) -> dict[tuple[str, str], int]:
    inside = Area.objects.within(code).annotate(part=Left("code", size)).order_by()
    rows = inside.values_list("level", "part").annotate(Count("code"))
    return Counter({(level, part): count for level, part, count in rows})


def formerly(code: str) -> list[AbolishedArea]:
    """Abolished codes whose ground this area holds now."""
    return list(AbolishedArea.objects.filter(successors__contains=[code]))
