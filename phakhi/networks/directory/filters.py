"""What a reader may ask of the directory: an allow-list; anything else is dropped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import urlencode

from django.http import QueryDict

from phakhi.core.thai import normalise

LONGEST_QUERY: Final = 100
CODE = re.compile(r"[a-z0-9_.]{1,40}")
CARRIED: Final = ("tie", "on", "around", "steps", "cluster")
VALUE = re.compile(r"[a-z0-9_-]{1,40}")
FACETS: Final = ("sector", "subtype", "party", "group", "topic", "offer", "need", "level", "area")
SORTS: Final = {
    "name": "sort_key",
    "-name": "-sort_key",
    "-new": "-created_at",
    "new": "created_at",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """`chosen` maps a facet to its codes: any of them may hold; all facets must.

    `carried` is what only the social map reads, so that a switch of view and back loses nothing.
    """

    text: str = ""
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sort: str = "name"
    where: str = "works"
    carried: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def of(self, facet: str) -> frozenset[str]:
        return self.chosen.get(facet, frozenset())

    def toggled(self, facet: str, code: str) -> Filters:
        codes = self.of(facet) ^ {code}
        return replace(self, chosen={**self.chosen, facet: frozenset(codes)})

    def without(self, facet: str) -> Filters:
        return replace(self, chosen={k: v for k, v in self.chosen.items() if k != facet})

    def without_text(self) -> Filters:
        return replace(self, text="")

    def carrying(self, name: str, *values: str) -> Filters:
        return replace(self, carried={**self.carried, name: values})

    @property
    def is_empty(self) -> bool:
        return not self.text and not any(self.chosen.values())

    def query_string(self) -> str:
        pairs = [("q", self.text)] if self.text else []
        pairs += [(f, c) for f in FACETS for c in sorted(self.of(f))]
        pairs += [("sort", self.sort)] if self.sort != "name" else []
        pairs += [("where", self.where)] if self.where != "works" else []
        pairs += self.carried_pairs()
        return "?" + urlencode(pairs) if pairs else "?"

    def carried_pairs(self) -> list[tuple[str, str]]:
        return [(name, value) for name in CARRIED for value in self.carried.get(name, ())]


def read_filters(query: QueryDict) -> Filters:
    chosen = {facet: _codes(query.getlist(facet)) for facet in FACETS if facet in query}
    sort = query.get("sort", "")
    return Filters(
        text=normalise(query.get("q", ""))[:LONGEST_QUERY].strip(),
        chosen=chosen,
        sort=sort if sort in SORTS else "name",
        where="based" if query.get("where") == "based" else "works",
        carried={name: _values(query.getlist(name)) for name in CARRIED if name in query},
    )


def _codes(values: list[str]) -> frozenset[str]:
    return frozenset(value for value in values[:20] if CODE.fullmatch(value))


def _values(values: list[str]) -> tuple[str, ...]:
    return tuple(value for value in values[:20] if VALUE.fullmatch(value))
