"""The ties as edges of a graph: one per pair, only what the asker may see (R016)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.ties.models import Origin, Tie

SURE = (Origin.RECORD, Origin.SURVEY)
_READ = ("source_id", "target_id", "kind", "frequency", "intensity", "confirmed_at", "origin",
         "since")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` is the smaller id; the strongest of the pair's ties gives both scales."""

    source: UUID
    target: UUID
    kinds: frozenset[str]
    frequency: int | None
    intensity: int | None
    is_confirmed: bool
    since: date | None


def edges_seen(
    acting: Acting,
    *,
    on: date | None = None,
    kinds: Collection[str] = (),
    actors: Collection[UUID] | None = None,
) -> list[Edge]:
    """`actors` keeps the ties among these alone; `on` defaults to today."""
    ties = Tie.objects.visible_to(acting).on(on or timezone.localdate())
    if kinds:
        ties = ties.filter(kind__in=kinds)
    if actors is not None:
        ties = ties.filter(source__in=actors, target__in=actors)
    return merged(ties.order_by().values_list(*_READ, named=True).iterator())


def merged(ties: Iterable[Any]) -> list[Edge]:
    pairs: dict[tuple[UUID, UUID], list[Any]] = {}
    for tie in ties:
        low, high = sorted((tie.source_id, tie.target_id))
        pairs.setdefault((low, high), []).append(tie)
    return [_edge(pair, pairs[pair]) for pair in sorted(pairs)]


def _edge(pair: tuple[UUID, UUID], ties: list[Any]) -> Edge:
    return Edge(
        *pair,
        kinds=frozenset(tie.kind for tie in ties),
        frequency=max((tie.frequency for tie in ties if tie.frequency), default=None),
        intensity=max((tie.intensity for tie in ties if tie.intensity), default=None),
        is_confirmed=any(tie.confirmed_at or tie.origin in SURE for tie in ties),
        since=min((tie.since for tie in ties if tie.since), default=None),
    )
