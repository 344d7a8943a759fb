"""How deep the coordination between two parties is (R056): often, for long, without a break."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import cbrt
from typing import Literal

WINDOW_MONTHS = 12
OFTEN = 24
"""Contacts in the window that count as full frequency: every other week."""
LONG_MONTHS = 36
OCCASIONAL_BELOW, DEEP_FROM = 0.35, 0.7

Level = Literal["none", "occasional", "regular", "deep"]


@dataclass(frozen=True)
class Depth:
    """Shares of 1; `contacts` and `months` with a contact are those of the last twelve months."""

    frequency: float
    duration: float
    continuity: float
    contacts: int
    months: int

    @property
    def index(self) -> float:
        """∛(frequency · duration · continuity): what is only occasional stays low."""
        return cbrt(self.frequency * self.duration * self.continuity)

    @property
    def level(self) -> Level:
        if not self.contacts:
            return "none"
        if self.index < OCCASIONAL_BELOW:
            return "occasional"
        return "deep" if self.index >= DEEP_FROM else "regular"


def depth_index(days: Iterable[date], on: date) -> Depth:
    """From the days two parties were in contact, looking back from `on`; later days do not count.

    frequency: contacts of the last 12 months / 24. duration: months from the first to the last
    contact ever / 36. continuity: of the last 12 months, those with a contact. Each at most 1.
    """
    months = sorted(_month(day) for day in days if day <= on)
    recent = [month for month in months if month > _month(on) - WINDOW_MONTHS]
    return Depth(
        frequency=min(len(recent) / OFTEN, 1),
        duration=min((months[-1] - months[0] + 1) / LONG_MONTHS, 1) if months else 0,
        continuity=len(set(recent)) / WINDOW_MONTHS,
        contacts=len(recent),
        months=len(set(recent)),
    )


def _month(day: date) -> int:
    return day.year * 12 + day.month
