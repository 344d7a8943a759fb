"""Pair by pair: how deep, and whether it is fading (R056)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from phakhi.health.computing.depth import PairDepth, pair_depth

HALF_A_YEAR = timedelta(days=182)
FADING_BY = 0.1

Warn = Literal["", "fading", "occasional", "silent"]


@dataclass(frozen=True, slots=True)
class PairLine:
    one: str
    other: str
    now: PairDepth
    before: PairDepth
    last: date | None

    @property
    def moved(self) -> float | None:
        """Of the logged index over half a year."""
        if self.now.logged is None or self.before.logged is None:
            return None
        return self.now.logged.index - self.before.logged.index

    @property
    def warn(self) -> Warn:
        """Silent: contacts before, none for a year. What was never logged warns of nothing."""
        logged = self.now.logged
        if logged is None:
            return ""
        if not logged.contacts:
            return "silent"
        if self.moved is not None and self.moved <= -FADING_BY:
            return "fading"
        return "occasional" if logged.level == "occasional" else ""


def pair_line(
    pair: tuple[str, str],
    days: Iterable[date],
    said: tuple[int | None, int | None],
    on: date,
) -> PairLine:
    seen = sorted(day for day in days if day <= on)
    return PairLine(
        *pair,
        now=pair_depth(seen, *said, on),
        before=pair_depth(seen, *said, on - HALF_A_YEAR),
        last=seen[-1] if seen else None,
    )


_ORDER: dict[Warn, int] = {"silent": 0, "fading": 1, "occasional": 2, "": 3}


def worst_first(lines: Iterable[PairLine]) -> list[PairLine]:
    def place(line: PairLine) -> tuple[int, float, str, str]:
        depth = line.now.value
        return _ORDER[line.warn], 2.0 if depth is None else depth, line.one, line.other

    return sorted(lines, key=place)
