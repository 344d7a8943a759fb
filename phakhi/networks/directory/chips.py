"""The filters as the reader sees them: chips with counts, in the order of the presets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from phakhi.core.labels import label
from phakhi.networks.directory.counts import Counts
from phakhi.networks.directory.filters import Filters

FACET_LABELS = {
    "sector": _("Sector"),
    "subtype": _("Kind of body"),
    "party": _("One of the six parties"),
    "group": _("Target group"),
    "topic": _("Works on"),
    "offer": _("Offers"),
    "need": _("Needs"),
    "level": _("Person, group or organisation"),
    "area": _("District"),
}
LIST_OF = {
    "sector": "sectors",
    "subtype": "sub_types",
    "party": "parties",
    "group": "target_groups",
    "topic": "topics",
    "offer": "resources",
    "need": "resources",
    "level": "actor_levels",
}
OPEN_FACETS = frozenset({"sector", "topic"})


@dataclass(frozen=True, slots=True)
class Chip:
    """Pressing it leads to `url`, which holds `count` partners."""

    code: str
    label: Any
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    label: Any
    chips: list[Chip]

    @property
    def is_open(self) -> bool:
        return self.name in OPEN_FACETS or any(chip.is_chosen for chip in self.chips)


def facets(filters: Filters, counts: Counts, area_names: dict[str, str]) -> list[Facet]:
    """Facets nobody could use (nothing to choose) are left out."""
    shown = []
    for name, heading in FACET_LABELS.items():
        numbers = counts.get(name, {})
        codes = sorted({*numbers, *filters.of(name)}, key=lambda c: (-numbers.get(c, 0), c))
        names = area_names if name == "area" else None
        if codes:
            shown.append(Facet(name, heading, list(_chips(filters, name, codes, numbers, names))))
    return shown


def _chips(
    filters: Filters,
    facet: str,
    codes: list[str],
    numbers: dict[str, int],
    names: dict[str, str] | None,
) -> Iterable[Chip]:
    for code in codes:
        yield Chip(
            code=code,
            label=names.get(code, code) if names is not None else label(LIST_OF[facet], code),
            count=numbers.get(code, 0),
            url=filters.toggled(facet, code).query_string(),
            is_chosen=code in filters.of(facet),
        )


def chosen(shown: list[Facet]) -> list[Chip]:
    return [chip for facet in shown for chip in facet.chips if chip.is_chosen]
