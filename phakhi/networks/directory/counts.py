"""How many partners each filter would leave: every facet counted in one round trip."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.db.models import CharField, Count, F, Func, QuerySet, Value
from django.db.models.functions import Left

from phakhi.core.acting import Acting
from phakhi.networks.directory.filters import FACETS, Filters
from phakhi.networks.directory.search import ARRAYS, COLUMNS, RESOURCES, find_actors
from phakhi.networks.models import ResourceLine

Counts = dict[str, dict[str, int]]
Rows = QuerySet[Any, Any]
DISTRICT_DIGITS = 4


def count_facets(acting: Acting, filters: Filters, facets: tuple[str, ...] = FACETS) -> Counts:
    """Each facet is counted under all the other filters, so that its own chips can widen it."""
    parts = [_counted(acting, filters, facet) for facet in facets]
    counts: Counts = defaultdict(dict)
    for facet, code, number in parts[0].union(*parts[1:], all=True):
        if code and (facet != "area" or len(code) == DISTRICT_DIGITS):
            counts[facet][code] = number
    return counts


def _counted(acting: Acting, filters: Filters, facet: str) -> Rows:
    found = find_actors(acting, filters.without(facet)).order_by()
    if facet in RESOURCES:
        return _with_resources(acting, found, facet)
    rows = found.annotate(facet=Value(facet, CharField()), code=_code(facet, filters.where))
    return _grouped(rows, "pk")


def _code(facet: str, where: str) -> Any:
    if column := COLUMNS.get(facet):
        return F(column)
    if array := ARRAYS.get(facet):
        return _unnest(array)
    return Left("area_code", DISTRICT_DIGITS) if where == "based" else _unnest("area_reach")


def _unnest(field: str) -> Func:
    return Func(F(field), function="unnest", output_field=CharField())


def _with_resources(acting: Acting, found: Rows, direction: str) -> Rows:
    lines = ResourceLine.objects.visible_to(acting).order_by()
    lines = lines.filter(direction=direction, actor__in=found.values("pk"))
    rows = lines.annotate(facet=Value(direction, CharField()), code=F("resource"))
    return _grouped(rows, "actor")


def _grouped(rows: Rows, counted: str) -> Rows:
    grouped: Rows = (
        rows.values("facet", "code")
        .annotate(number=Count(counted, distinct=counted != "pk"))
        .values_list("facet", "code", "number")
    )
    return grouped
