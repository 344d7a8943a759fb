"""The one list behind directory, map, exports and API."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db.models import Q

from phakhi.core.acting import Acting
from phakhi.core.thai import query_bigrams
from phakhi.networks.directory.filters import SORTS, Filters
from phakhi.networks.models import Actor, ActorQuerySet
from phakhi.networks.models.actors import wider_areas

COLUMNS = {"sector": "sector", "subtype": "subtype", "level": "level"}
ARRAYS = {"party": "six_parties", "group": "target_groups", "topic": "topics"}
RESOURCES = {"offer": "offer", "need": "need"}


def find_actors(acting: Acting, filters: Filters) -> ActorQuerySet:
    """Verified partners that the reader may see and that fit."""
    found = Actor.objects.visible_to(acting).listed()
    for facet, codes in filters.chosen.items():
        if codes:
            found = found.filter(_fits(acting, facet, sorted(codes), filters.where))
    return _speaks_of(found, filters.text)


def in_order(found: ActorQuerySet, filters: Filters) -> ActorQuerySet:
    return found.order_by(SORTS[filters.sort], "pk")


def _fits(acting: Acting, facet: str, codes: list[str], where: str) -> Q:
    if column := COLUMNS.get(facet):
        return Q(**{f"{column}__in": codes})
    if array := ARRAYS.get(facet):
        return Q(**{f"{array}__overlap": codes})
    if direction := RESOURCES.get(facet):
        return Q(pk__in=_with_resource(acting, direction, codes))
    if where == "based":
        return reduce(or_, (Q(area_code__startswith=code) for code in codes))
    wider = sorted({area for code in codes for area in wider_areas(code)})
    return Q(area_reach__overlap=codes) | Q(area_codes__overlap=wider)


def _with_resource(acting: Acting, direction: str, codes: list[str]) -> object:
    from phakhi.networks.models import ResourceLine

    lines = ResourceLine.objects.visible_to(acting)
    return lines.filter(direction=direction, resource__in=codes).values("actor")


def _speaks_of(found: ActorQuerySet, text: str) -> ActorQuerySet:
    """Each word of the query stands in the name or the mission: bigrams find, LIKE decides."""
    for word in text.split():
        if grams := query_bigrams(word):
            found = found.filter(bigrams__contains=grams)
        said = Q(party__name_th__icontains=word) | Q(party__name_en__icontains=word)
        found = found.filter(
            said | Q(party__short_name__icontains=word) | Q(mission__icontains=word)
        )
    return found
