"""How long an authority still has, in whole days of the province's calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

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


def local_day(moment: date | datetime) -> date:
    if isinstance(moment, datetime):
        return timezone.localtime(moment).date() if timezone.is_aware(moment) else moment.date()
    return moment


def due(on: date | datetime, owner: object = "", answered: date | datetime | None = None) -> Due:
    day = local_day(on)
    return Due(
        on=day,
        owner=owner,
        answered=local_day(answered) if answered else None,
        days=(day - timezone.localdate()).days,
    )
