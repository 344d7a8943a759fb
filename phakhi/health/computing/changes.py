"""Why two readings differ: each cause taken alone, its effect found by computing again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from phakhi.health.computing.leaving import Effects, effects_of, leaving, pieces_left
from phakhi.health.computing.snapshot import Snapshot
from phakhi.health.computing.structure import STRUCTURAL, structure

MOST = 5
"""Of members who came or left, the best tied are explained one by one, the rest counted."""

Kind = Literal["left", "joined", "ties_ended", "ties_begun", "more"]


@dataclass(frozen=True, slots=True)
class Reason:
    """`cut_off` (left) or `connected` (joined) say whom it changed for; pairs are for insiders."""

    kind: Kind
    member: str = ""
    count: int = 0
    cut_off: tuple[str, ...] = ()
    others: int = 0
    effects: Effects = field(default_factory=dict)
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def weight(self) -> float:
        moved = (abs((new or 0) - (old or 0)) for old, new in self.effects.values())
        return len(self.cut_off) + sum(moved)

    def written(self) -> dict[str, Any]:
        return asdict(self)


def reasons(before: Snapshot, after: Snapshot) -> list[Reason]:
    """Largest effect first."""
    gone = set(before.members) - set(after.members)
    come = set(after.members) - set(before.members)
    found = [
        *_left(before, gone),
        *_joined(after, come),
        *_ties(before, after, gone | come),
    ]
    return sorted(found, key=lambda reason: (-reason.weight, reason.kind, reason.member))


def _left(before: Snapshot, gone: set[str]) -> Iterator[Reason]:
    old = structure(before) if gone else None
    for member in _best_tied(before, gone):
        lost = leaving(before, member, old)
        yield Reason("left", member, lost.ties, lost.cut_off, len(lost.others), lost.effects)
    if len(gone) > MOST:
        yield Reason("more", count=len(gone) - MOST)


def _joined(after: Snapshot, come: set[str]) -> Iterator[Reason]:
    new = structure(after) if come else None
    for member in _best_tied(after, come):
        effects = effects_of(structure(after.without(member)), new or structure(after))
        joins = pieces_left(after, member)
        connected = tuple(sorted(m for piece in joins[1:] for m in piece))
        count = sum(member in bond.pair for bond in after.bonds)
        yield Reason("joined", member, count, connected, len(joins[:1]), effects)
    if len(come) > MOST:
        yield Reason("more", count=len(come) - MOST)


def _ties(before: Snapshot, after: Snapshot, moved: set[str]) -> Iterator[Reason]:
    """Between members who stayed."""
    old, new = set(before.by_pair), set(after.by_pair)
    ended = {pair for pair in old - new if not pair & moved}
    begun = {pair for pair in new - old if not pair & moved}
    if ended:
        effects = effects_of(structure(before), structure(before.without_bonds(ended)))
        yield Reason("ties_ended", count=len(ended), effects=effects, pairs=_pairs(ended))
    if begun:
        effects = effects_of(structure(after.without_bonds(begun)), structure(after))
        yield Reason("ties_begun", count=len(begun), effects=effects, pairs=_pairs(begun))


def _best_tied(snapshot: Snapshot, members: set[str]) -> list[str]:
    degrees = dict(zip(snapshot.graph.nodes, snapshot.graph.degrees.tolist(), strict=True))
    return sorted(members, key=lambda member: (-degrees[member], member))[:MOST]


def _pairs(pairs: Iterable[frozenset[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((min(pair), max(pair)) for pair in pairs))


def read_reason(kept: dict[str, Any]) -> Reason:
    effects = {name: (old, new) for name, (old, new) in kept["effects"].items()}
    return Reason(
        kind=kept["kind"],
        member=kept["member"],
        count=kept["count"],
        cut_off=tuple(kept["cut_off"]),
        others=kept["others"],
        effects={name: effects[name] for name in STRUCTURAL if name in effects},
        pairs=tuple((one, other) for one, other in kept["pairs"]),
    )
