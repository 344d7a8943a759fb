"""The duty map (R042): what nobody does, and what several do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LEVELS = ("central", "regional", "local")


@dataclass(frozen=True, slots=True)
class Duty:
    """Who does what for a mission, at which level; `who` is a name or an id."""

    mission: str
    level: str
    act: str
    who: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Nobody at this level, although the mission needs it; `level` empty: nobody carries it out."""

    mission: str
    level: str


@dataclass(frozen=True, slots=True)
class Doubled:
    """The same act for the same mission, by several."""

    mission: str
    act: str
    who: tuple[str, ...]


def gaps(needed: Mapping[str, Sequence[str]], duties: Iterable[Duty]) -> list[Gap]:
    """`needed`: the levels each mission needs."""
    rows = list(duties)
    filled = {(row.mission, row.level) for row in rows}
    carried = {row.mission for row in rows if row.act == "carry_out"}
    found = [
        Gap(mission, level)
        for mission, levels in needed.items()
        for level in levels
        if (mission, level) not in filled
    ]
    return found + [Gap(mission, "") for mission in needed if mission not in carried]


def doubled(duties: Iterable[Duty]) -> list[Doubled]:
    by: dict[tuple[str, str], set[str]] = {}
    for row in duties:
        by.setdefault((row.mission, row.act), set()).add(row.who)
    return [
        Doubled(mission, act, tuple(sorted(who)))
        for (mission, act), who in by.items()
        if len(who) > 1
    ]
