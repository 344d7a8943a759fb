"""How far a wave is: who has answered, by sector; never what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from phakhi.core.presets import SECTORS
from phakhi.surveys.models import Invitation, Wave
from phakhi.surveys.services.paper import sheets_left


@dataclass(frozen=True, slots=True)
class SectorRate:
    sector: str
    answered: int
    invited: int

    @property
    def percent(self) -> int:
        return round(100 * self.answered / self.invited) if self.invited else 0


@dataclass(frozen=True)
class Progress:
    rows: list[Invitation]
    sectors: list[SectorRate]
    answered: int
    waiting: int
    typed: int
    declined: int
    sheets_left: int

    @property
    def invited(self) -> int:
        return len(self.rows)

    @property
    def percent(self) -> int:
        return round(100 * self.answered / self.invited) if self.invited else 0


def progress_of(wave: Wave) -> Progress:
    asked = Invitation.objects.filter(wave=wave).select_related("actor__party", "wave")
    rows = sorted(asked, key=lambda one: (one.state == "answered", one.actor.sort_key))
    return Progress(
        rows=rows,
        sectors=_by_sector(wave),
        answered=_count(rows, "answered"),
        waiting=_count(rows, "invited", "begun"),
        typed=_count(rows, "typed"),
        declined=_count(rows, "declined"),
        sheets_left=sheets_left(wave),
    )


def _count(rows: Iterable[Invitation], *states: str) -> int:
    return sum(row.state in states for row in rows)


def _by_sector(wave: Wave) -> list[SectorRate]:
    answered: Any = Count("pk", filter=Q(state="answered"))
    counted = Invitation.objects.filter(wave=wave).values("sector").order_by("sector")
    found = {
        row["sector"]: SectorRate(row["sector"], row["done"], row["asked"])
        for row in counted.annotate(done=answered, asked=Count("pk"))
    }
    return [found[code] for code in (*SECTORS, "") if code in found]
