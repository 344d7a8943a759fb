"""How long an authority still has, in whole days of the province's calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from phakhi.core.thai import bangkok_date

SOON = 7


@dataclass(frozen=True, slots=True)
class Due:
    """What components/due.html says; `state` is one of answered, late, soon, open."""

    on: date
    owner: object
    answered: date | None
    days: int

    @property
    def state(self) -> str:
        if self.answered:
            return "answered"
        if self.days < 0:
            return "late"
        return "soon" if self.days <= SOON else "open"

    @property
    def days_late(self) -> int:
        return -self.days


def due(on: date | datetime, owner: object = "", answered: date | datetime | None = None) -> Due:
    day = bangkok_date(on)
    return Due(
        on=day,
        owner=owner,
        answered=bangkok_date(answered) if answered else None,
        days=(day - timezone.localdate()).days,
    )
