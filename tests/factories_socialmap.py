"""Ties between partners, for a map with a known shape."""

from __future__ import annotations

from typing import Any

from phakhi.networks.models import Actor
from phakhi.ties.models import Tie
from tests.factories_networks import make_actor


def make_tie(one: Actor, other: Actor, kind: str = "joint_work", **values: Any) -> Tie:
    """Undirected, told by the office, holding since long ago."""
    source, target = sorted((one, other), key=lambda actor: actor.pk)
    values = {"origin": "office", "province": one.province} | values
    return Tie.objects.create(source=source, target=target, kind=kind, **values)


def make_circle(size: int, **values: Any) -> list[Actor]:
    """Each tied to the next, the last to the first."""
    actors = [make_actor(**values) for _ in range(size)]
    for one, other in zip(actors, [*actors[1:], actors[0]], strict=True):
        make_tie(one, other)
    return actors
