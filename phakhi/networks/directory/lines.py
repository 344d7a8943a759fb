"""One partner as a line of the list: names of its codes, looked up once for the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from phakhi.areas.models import Area
from phakhi.core.labels import label
from phakhi.core.models import Province
from phakhi.networks.models import Actor

CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Line:
    actor: Actor
    name: str
    kind: str
    area: str
    works_in: str
    topics: list[str]


def lines_of(actors: Iterable[Actor], province: Province) -> Iterator[Line]:
    """Streams, for exports; one query for the names of a chunk's areas."""
    chunk: list[Actor] = []
    for actor in actors:
        chunk.append(actor)
        if len(chunk) == CHUNK:
            yield from _lines(chunk)
            chunk = []
    yield from _lines(chunk)


def _lines(actors: list[Actor]) -> Iterator[Line]:
    codes = {code for actor in actors for code in (actor.area_code, *actor.area_codes) if code}
    areas: dict[str, Any] = Area.objects.with_parents().in_bulk(codes) if codes else {}
    for actor in actors:
        here = areas.get(actor.area_code)
        yield Line(
            actor=actor,
            name=actor.party.name,
            kind=label("sub_types", actor.subtype),
            area=here.full_name() if here else "",
            works_in=", ".join(areas[code].name for code in actor.area_codes if code in areas),
            topics=[label("topics", topic) for topic in actor.topics],
        )
