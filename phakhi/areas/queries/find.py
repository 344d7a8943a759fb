"""Search over all areas by name in either language, code or postcode."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Length

from phakhi.areas.matching.names import ALIASES
from phakhi.areas.matching.parts import Part, take_apart
from phakhi.areas.models import Area
from phakhi.areas.naming import bigrams_of
from phakhi.areas.queries.resolve import resolve
from phakhi.core.thai import fold

_ABOVE = ("parent", "parent__parent", "parent__parent__parent")


def find(
    text: str, *, level: str | None = None, within: str | None = None, limit: int = 20
) -> list[Area]:
    """Best first: exact names, then beginnings, then parts of names; wide before narrow."""
    areas = Area.objects.all()
    areas = areas.within(within) if within else areas
    areas = areas.at(level) if level else areas
    text = fold(text)
    plain = text.removeprefix("th-").replace(" ", "")
    if plain.isdigit():
        return _with_parents(_numbered(areas, plain)[:limit])
    for reading in _readings(take_apart(text).named):
        if found := _with_parents(_ranked(areas, reading)[:limit]):
            return found
    return []


def _with_parents(areas: QuerySet[Area]) -> list[Area]:
    """Only the few that are shown pay for their parents."""
    codes = list(areas.values_list("code", flat=True))
    found = Area.objects.with_parents().in_bulk(codes) if codes else {}
    return [found[code] for code in codes]


def _numbered(areas: QuerySet[Area], digits: str) -> QuerySet[Area]:
    if len(digits) == 5:
        served = areas.filter(postcodes__contains=[digits])
        return served.order_by(Length("code"), "code")
    here = areas.filter(code__startswith=digits).order_by(Length("code"), "code")
    if here.exists():
        return here
    return areas.filter(code__in=[area.code for area in resolve(digits).choices])


def _readings(named: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """As written first; then, if nothing is called so, cut at its spaces."""
    if named:
        yield named
    if len(named) == 1:
        yield from named[0].splits()


def _ranked(areas: QuerySet[Area], parts: tuple[Part, ...]) -> QuerySet[Area]:
    own, *wider = parts
    key = own.key
    areas = areas.filter(level=own.level) if own.level else areas
    for part in wider:
        areas = areas.filter(_lies_in(part.key))
    rank = Case(
        When(code=ALIASES.get(key, ""), then=Value(0)),
        When(search_text__contains=f"\n{key}\n", then=Value(1)),
        When(search_text__contains=f"\n{key}", then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    called = Q(bigrams__contains=bigrams_of(key), search_text__contains=key)
    known_as = Q(code=ALIASES[key]) if key in ALIASES else Q()
    return areas.filter(called | known_as).order_by(rank, Length("code"), "sort_key", "code")


def _lies_in(key: str) -> Q:
    above = Q()
    for parent in _ABOVE:
        above |= Q(**{f"{parent}__search_text__contains": key})
    return above
