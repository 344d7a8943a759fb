"""What the yearly survey says about trust and value, and when it may be said.

A figure under five raters is not shown. Nor may two readings be subtracted: within one wave the
figures stay as they were first shown until at least five more have answered, and they are whole
percents. Nothing is ever computed "without" a member: that would show what it answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

FEWEST = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of 1 with its 95 % interval."""

    value: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """One wave in totals; `wave` names it, `answered` is None where it is not known who did."""

    wave: str
    closed_on: str
    invited: int
    respondents: int
    dyads: int
    trust: Figure
    value: Figure

    @property
    def response_rate(self) -> float:
        return self.respondents / self.invited if self.invited else 0.0

    def written(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def read(cls, kept: Mapping[str, Any] | None) -> Asked | None:
        if not kept:
            return None
        figures = {name: Figure(**kept[name]) for name in ("trust", "value")}
        return cls(**{**kept, **figures})


def published(found: Asked | None, shown: Asked | None) -> Asked | None:
    """What may be shown of `found` after `shown` was."""
    if found is None:
        return None
    if found.respondents < FEWEST:
        return replace(found, trust=Figure(), value=Figure())
    if shown is not None and shown.wave == found.wave and _could_be_subtracted(found, shown):
        return shown
    return replace(found, trust=_whole_percents(found.trust), value=_whole_percents(found.value))


def _could_be_subtracted(found: Asked, shown: Asked) -> bool:
    return shown.trust.value is not None and found.respondents - shown.respondents < FEWEST


def _whole_percents(figure: Figure) -> Figure:
    return Figure(*(None if n is None else round(n, 2) for n in _numbers(figure)))


def _numbers(figure: Figure) -> tuple[float | None, float | None, float | None]:
    return figure.value, figure.low, figure.high
