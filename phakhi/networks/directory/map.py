"""The directory as a map of districts: the same filters, each district a link into the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from phakhi.areas.models import Area, Level
from phakhi.core.models import Province
from phakhi.networks.directory.filters import Filters


@dataclass(frozen=True, slots=True)
class Row:
    code: str
    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class DirectoryMap:
    picture: Any
    rows: list[Row]
    works_url: str
    based_url: str
    is_works: bool
    note: str = ""

    @property
    def is_based(self) -> bool:
        return not self.is_works


def names_in(province: Province) -> dict[str, str]:
    """District codes and names, in the language of the page."""
    districts = Area.objects.at(Level.DISTRICT).within(province.code).order_by("sort_key")
    return {area.code: area.name for area in districts.only("code", "name_th", "name_en")}


def map_of(
    province: Province, filters: Filters, counts: dict[str, int], names: dict[str, str]
) -> DirectoryMap:
    rows = [
        Row(code, name, counts.get(code, 0), _into_list(filters, code))
        for code, name in names.items()
    ]
    return DirectoryMap(
        picture="",
        rows=rows,
        works_url=replace(filters, where="works").query_string(),
        based_url=replace(filters, where="based").query_string(),
        is_works=filters.where == "works",
    )


def _into_list(filters: Filters, code: str) -> str:
    return (
        "../"
        + replace(filters, chosen={**filters.chosen, "area": frozenset({code})}).query_string()
    )
