"""What one member's leaving does to the network; never to trust, which would show its answers."""

from __future__ import annotations

from dataclasses import dataclass

from phakhi.health.computing.snapshot import Snapshot
from phakhi.health.computing.structure import Structure, structure

Effects = dict[str, tuple[float | None, float | None]]
VISIBLE = 0.01
"""One per cent: what moves less is not spoken of."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """`cut_off` have no path any more to the `others`, the largest of the pieces it leaves."""

    member: str
    ties: int
    pieces: tuple[tuple[str, ...], ...]
    effects: Effects

    @property
    def cut_off(self) -> tuple[str, ...]:
        return tuple(sorted(member for piece in self.pieces[1:] for member in piece))

    @property
    def others(self) -> tuple[str, ...]:
        return self.pieces[0] if self.pieces else ()


def leaving(snapshot: Snapshot, member: str, before: Structure | None = None) -> Leaving:
    rest = snapshot.without(member)
    before = before or structure(snapshot)
    return Leaving(
        member=member,
        ties=sum(member in bond.pair for bond in snapshot.bonds),
        pieces=pieces_left(snapshot, member),
        effects=effects_of(before, structure(rest)),
    )


def pieces_left(snapshot: Snapshot, member: str) -> tuple[tuple[str, ...], ...]:
    """Of the piece it belonged to, largest first; several mean that it held them together."""
    rest = snapshot.without(member).graph
    near = {end for bond in snapshot.bonds if member in bond.pair for end in bond.pair}
    found = (tuple(rest.nodes[n] for n in piece) for piece in rest.drawn.connected_components())
    return tuple(sorted((p for p in found if near & set(p)), key=lambda p: (-len(p), p)))


def effects_of(before: Structure, after: Structure) -> Effects:
    old, new = before.figures(), after.figures()
    return {name: (old[name], new[name]) for name in old if _moved(old[name], new[name])}


def _moved(old: float | None, new: float | None) -> bool:
    if old is None or new is None:
        return old != new
    return abs(new - old) >= VISIBLE
