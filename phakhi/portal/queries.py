from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from phakhi.core.acting import Acting
from phakhi.core.registry import SEARCH, SearchHit
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.remembered import counts_for
from phakhi.networks.directory.search import find_actors

HITS_PER_ROOM = 10


@dataclass(frozen=True, slots=True)
class Facts:
    """The numbers on the province's first page."""

    partners: int
    by_sector: dict[str, int]
    topics: list[tuple[str, int]]
    districts: int


def facts_of(acting: Acting) -> Facts:
    counts = counts_for(acting, Filters(), ("sector", "topic", "area"))
    topics = sorted(counts["topic"].items(), key=lambda pair: (-pair[1], pair[0]))
    return Facts(
        partners=find_actors(acting, Filters()).count(),
        by_sector=counts["sector"],
        topics=topics[:8],
        districts=len(counts["area"]),
    )


def find_everywhere(acting: Acting, query: str) -> list[dict[str, Any]]:
    """Hits of every room that answers, grouped by what they are."""
    groups: dict[str, list[SearchHit]] = {}
    for source in SEARCH:
        for hit in source(acting, query, HITS_PER_ROOM):
            groups.setdefault(str(hit.kind), []).append(hit)
    return [{"kind": kind, "hits": hits} for kind, hits in groups.items()]
