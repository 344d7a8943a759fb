"""The canonical lists and the province's areas, in the shape the check reads them."""

from __future__ import annotations

from functools import cache
from typing import Any

import geothai
from django.utils import timezone
from django.utils.translation import get_language

from phakhi.areas.matching import AreaIndex
from phakhi.areas.models import Area
from phakhi.core import presets
from phakhi.core.models import Province
from phakhi.core.presets import Terms
from phakhi.core.thai import match_key
from phakhi.networks.imports import words
from phakhi.networks.imports.sheet.lists import Lists
from phakhi.networks.imports.sheet.readers.areas import AreaBook, Unit
from phakhi.networks.imports.sheet.readers.choices import Choice, Choices

_LEVELS = {"individual": "person", "group": "group", "organisation": "organisation"}
_WORDS = {
    "sector": presets.SECTORS,
    "target_groups": presets.TARGET_GROUPS,
    "populations": presets.POPULATIONS,
    "topics": presets.TOPICS,
}


def lists_for(province: Province) -> Lists:
    return Lists(
        sectors=Choices(_entries(presets.SECTORS, words.SECTORS), "sector_unknown"),
        kinds=Choices(_kinds(), "kind_unknown"),
        levels=Choices(_levels(), "level_unknown"),
        groups=Choices(_entries(presets.TARGET_GROUPS, words.TARGET_GROUPS), "group_unknown"),
        populations=Choices(_entries(presets.POPULATIONS, words.POPULATIONS), "group_unknown"),
        topics=Choices(_entries(presets.TOPICS, words.TOPICS), "topic_unknown"),
        resources=Choices(_entries(presets.RESOURCES, words.RESOURCES), "resource_unknown"),
        sector_of={code: term.parent for code, term in presets.SUB_TYPES.items()},
        level_of=dict.fromkeys(presets.INDIVIDUAL_KINDS, "person")
        | dict.fromkeys(presets.GROUP_KINDS, "group"),
        areas=_areas(province),
        today=timezone.localdate(),
        name_key=lambda name, is_person: match_key(name, drop_title=is_person),
    )


def _entries(terms: Terms, also: dict[str, str]) -> tuple[Choice, ...]:
    return tuple(
        Choice(code, term.th, (term.en, *words.also(also, code))) for code, term in terms.items()
    )


def _kinds() -> tuple[Choice, ...]:
    """A file's "ประเภท" names a kind of body, of person or of group; bodies come first."""
    lists = (presets.SUB_TYPES, presets.GROUP_KINDS, presets.INDIVIDUAL_KINDS)
    return tuple(entry for terms in lists for entry in _entries(terms, words.KINDS))


def _levels() -> tuple[Choice, ...]:
    return tuple(
        Choice(kind, presets.ACTOR_LEVELS[code].th, words.also(words.LEVELS, kind))
        for code, kind in _LEVELS.items()
    )


def _areas(province: Province) -> AreaBook:
    """Districts of the whole country, so that a neighbour's is recognised as such."""
    levels = ["province", "district", "subdistrict"]
    own = Area.objects.filter(level__in=levels, code__startswith=province.code)
    units = {unit.code: unit for unit in _country()}
    units |= {row[0]: Unit(*row) for row in own.values_list("code", "name_th", "name_en")}
    index = AreaIndex.of(province.code)
    return AreaBook(
        province.code,
        units.values(),
        second_opinion=lambda text: index.match(text).code,
    )


@cache
def _country() -> tuple[Unit, ...]:
    """From the package, because an installation may have loaded its own provinces alone."""
    provinces = geothai.provinces()
    districts = [one for province in provinces for one in geothai.districts(province.code)]
    found: list[Any] = [*provinces, *districts]
    return tuple(Unit(str(one.code), one.name_th, one.name_en) for one in found)


def words_of(key: str, value: Any) -> str:
    """A stored value as a person reads it."""
    if value is None or value in ("", []):
        return ""
    if isinstance(value, list):
        return ", ".join(words_of(key, one) for one in value)
    lang = get_language() or "th"
    if key in ("kind", "kinds"):
        return _kind_label(value, lang)
    if key in ("area_code", "work_areas"):
        area = Area.objects.filter(pk=value).first()
        return area.full_name(lang) if area else str(value)
    if key == "founded" and lang == "th":
        return f"พ.ศ. {value + 543}"
    return _WORDS[key].label_of(value, lang) if key in _WORDS else str(value)


def _kind_label(code: str, lang: str) -> str:
    for terms in (presets.SUB_TYPES, presets.GROUP_KINDS, presets.INDIVIDUAL_KINDS):
        if code in terms:
            return terms.label_of(code, lang)
    return code
