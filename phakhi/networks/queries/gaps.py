"""Missing partners: "no academic partner in district X" (R016, R021)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, cast

from django.core.cache import caches
from django.db.models import Max

from phakhi.core.acting import Acting
from phakhi.core.models import Event
from phakhi.networks.models import Actor
from phakhi.networks.queries.matrix import Matrix, Row

AXES: Final = ("six_parties", "sector", "target_groups")
DISTRICT: Final = 4
SECONDS: Final = 300


def matrix_for(acting: Acting, axis: str, kinds: Sequence[str], districts: Sequence[str]) -> Matrix:
    """Strangers share one count for each state of the province's record."""
    if acting.is_signed_in:
        return matrix(acting, axis, kinds, districts)
    last = Event.objects.filter(province=acting.province).aggregate(last=Max("seq"))["last"]
    key, memory = f"gaps-{acting.province.pk}-{last}-{axis}", caches["memory"]
    found = memory.get(key)
    if found is None:
        found = matrix(acting, axis, kinds, districts)
        memory.set(key, found, SECONDS)
    return cast(Matrix, found)


def matrix(acting: Acting, axis: str, kinds: Sequence[str], districts: Sequence[str]) -> Matrix:
    """Counted where a partner stands or works; province-wide partners stand in their own column."""
    local: Counter[tuple[str, str]] = Counter()
    wide: Counter[str] = Counter()
    for kind, reach, works_in in _listed(acting, axis):
        local.update((kind, code) for code in reach if len(code) == DISTRICT)
        wide.update([kind] if acting.province.code in works_in else [])
    rows = [Row(kind, [local[kind, code] for code in districts], wide[kind]) for kind in kinds]
    return Matrix(axis, districts, rows)


def _listed(acting: Acting, axis: str) -> Iterator[tuple[str, list[str], list[str]]]:
    listed = Actor.objects.visible_to(acting).listed().order_by()
    for kinds, reach, works_in in listed.values_list(axis, "area_reach", "area_codes"):
        for kind in [kinds] if isinstance(kinds, str) else kinds:
            yield kind, reach, works_in
