"""Which one tie would keep those together who hang on a single member."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from phakhi.health.computing.snapshot import Snapshot
from phakhi.health.computing.standing import CutPoint


@dataclass(frozen=True, slots=True)
class Mend:
    """`member` works with both and can introduce them; the tie would keep `kept` connected."""

    member: str
    one: str
    other: str
    kept: int


def mend(snapshot: Snapshot, point: CutPoint, nameable: Collection[str]) -> Mend | None:
    """Of those both sides' acquaintances of the cut point, the ones with most ties on the smaller
    side (they can pass it on) and fewest on the larger (they are not busy yet)."""
    graph = snapshot.graph
    near = {graph.nodes[n] for n in graph.neighbours(graph.place[point.member])}
    degree = {member: int(graph.degrees[place]) for member, place in graph.place.items()}
    lost = set(point.cut_off)
    here = sorted((near & lost) & set(nameable), key=lambda m: (-degree[m], m))
    there = sorted((near - lost) & set(nameable), key=lambda m: (degree[m], m))
    if not here or not there:
        return None
    return Mend(point.member, here[0], there[0], _piece_of(snapshot, point, here[0]))


def _piece_of(snapshot: Snapshot, point: CutPoint, member: str) -> int:
    """How many of those cut off the new tie would hold: the piece `member` is in."""
    rest = snapshot.without(point.member).graph
    return len(rest.drawn.subcomponent(rest.place[member]))
