"""From a code on paper to the areas that hold its ground today."""

from __future__ import annotations

from typing import NamedTuple

from phakhi.areas.models import AbolishedArea, Area


class Resolved(NamedTuple):
    """`area` if there is exactly one; else `choices`, and the abolished area that led to them."""

    area: Area | None
    choices: tuple[Area, ...] = ()
    former: AbolishedArea | None = None


def resolve(code: str) -> Resolved:
    if area := Area.objects.with_parents().filter(code=code).first():
        return Resolved(area, (area,))
    former = AbolishedArea.objects.filter(code=code).first()
    if former is None:
        return Resolved(None)
    found = Area.objects.with_parents().filter(code__in=_today(former, {code}))
    choices = tuple(found)
    return Resolved(choices[0] if len(choices) == 1 else None, choices, former)


def _today(former: AbolishedArea, seen: set[str]) -> set[str]:
    """Successors may have been abolished in their turn."""
    later = AbolishedArea.objects.filter(code__in=former.successors).exclude(code__in=seen)
    codes = set(former.successors)
    for area in later:
        codes |= _today(area, seen | {area.code})
    return codes
