"""Up and down from an area."""

from __future__ import annotations

from phakhi.areas.models import Area, Level
from phakhi.areas.models.area import AreaQuerySet


def districts_of(province: str) -> AreaQuerySet:
    return Area.objects.at(Level.DISTRICT).filter(parent=province)


def descendants(code: str, level: str | None = None) -> AreaQuerySet:
    inside = Area.objects.within(code).exclude(code=code)
    return inside.at(level) if level else inside


def ancestors(area: Area) -> list[Area]:
    """From the widest to the nearest; the province's group of provinces comes first."""
    chain: list[Area] = []
    step = area.parent
    while step:
        chain.insert(0, step)
        step = step.parent
    return chain


def within(code: str) -> tuple[str, ...]:
    """Beginnings of every code inside: other rooms filter `area_code__startswith` by them."""
    if not code.startswith("C"):
        return (code,)
    return tuple(Area.objects.filter(parent=code).values_list("code", flat=True))
