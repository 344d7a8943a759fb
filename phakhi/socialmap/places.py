"""A place for everybody: the kept one, and until the next drawing one beside their ties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from math import cos, pi, sin
from uuid import UUID

from phakhi.ties.graph import Edge

Place = tuple[float, float]
STEP = 0.02
GOLDEN_ANGLE = pi * (3 - 5**0.5)


def places_of(
    kept: Mapping[UUID, Place], wanted: Collection[UUID], edges: Iterable[Edge]
) -> dict[UUID, Place]:
    """Who has no ties yet waits at the lower edge of the sheet."""
    near: dict[UUID, list[UUID]] = defaultdict(list)
    for edge in edges:
        near[edge.source].append(edge.target)
        near[edge.target].append(edge.source)
    places = {actor: kept[actor] for actor in wanted if actor in kept}
    new = [actor for actor in wanted if actor not in kept]
    for turn, actor in enumerate(new):
        known = [kept[other] for other in near[actor] if other in kept]
        places[actor] = _beside(known, turn) if known else _waiting(turn, len(new))
    return places


def _beside(known: list[Place], turn: int) -> Place:
    angle = turn * GOLDEN_ANGLE
    x = sum(place[0] for place in known) / len(known) + STEP * cos(angle)
    y = sum(place[1] for place in known) / len(known) + STEP * sin(angle)
    return min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)


def _waiting(turn: int, waiting: int) -> Place:
    columns = max(20, int(waiting**0.5) + 1)
    row, column = divmod(turn, columns)
    return (column + 0.5) / columns, max(1 - row * STEP, 0.0)
