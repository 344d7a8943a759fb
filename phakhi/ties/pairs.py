"""A pair of partners in the order the database wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from phakhi.core.presets import DIRECTED_TIES
from phakhi.networks.models import Actor

Pair = tuple[Actor, Actor]


def ordered(source: Actor, target: Actor, kind: str) -> Pair:
    """An undirected tie keeps the smaller id as source, so that a pair has one row."""
    if kind in DIRECTED_TIES or source.pk < target.pk:
        return source, target
    return target, source


def all_pairs(actors: Iterable[Actor], kind: str) -> Iterator[Pair]:
    """Every two of them once, whoever stands twice in the list."""
    once = {actor.pk: actor for actor in actors}
    for first, second in combinations(once.values(), 2):
        yield ordered(first, second, kind)
