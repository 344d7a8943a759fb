"""How deep the coordination of one pair is: what the log shows beside what they say (R056)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from phakhi.methods.networks import Depth, depth_index


@dataclass(frozen=True, slots=True)
class PairDepth:
    """`logged` from days of contact, `said` from how often and how closely; None: not known."""

    logged: Depth | None
    said: float | None

    @property
    def value(self) -> float | None:
        """The mean of what is known: a pair that logs nothing is not called distant for it."""
        logged = None if self.logged is None else self.logged.index
        known = [share for share in (logged, self.said) if share is not None]
        return fmean(known) if known else None


def pair_depth(
    days: Iterable[date], frequency: int | None, intensity: int | None, on: date
) -> PairDepth:
    seen = [day for day in days if day <= on]
    steps = [(step - 1) / 3 for step in (frequency, intensity) if step is not None]
    return PairDepth(depth_index(seen, on) if seen else None, fmean(steps) if steps else None)
