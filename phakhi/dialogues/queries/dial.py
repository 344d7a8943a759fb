"""R055: at least four dialogues a fiscal year for every network, as a dial.

Forums of the other two kinds (R059, R060) are duties of their own and do not count here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from phakhi.core.acting import Acting
from phakhi.core.fiscal import fiscal_period, fiscal_year, quarter
from phakhi.dialogues.kinds import AT_LEAST_A_YEAR
from phakhi.dialogues.models import Dialogue
from phakhi.governance.models import GovernanceNetwork


@dataclass(frozen=True, slots=True)
class Dial:
    """`expected` so far: one for each quarter that is over."""

    network: GovernanceNetwork
    year: int
    held: int
    expected: int
    next_on: date | None = None

    @property
    def needed(self) -> int:
        return AT_LEAST_A_YEAR

    @property
    def is_reached(self) -> bool:
        return self.held >= self.needed

    @property
    def is_behind(self) -> bool:
        return self.held < self.expected

    @property
    def steps(self) -> list[bool]:
        return [number < self.held for number in range(self.needed)]


def dials(acting: Acting, year: int | None = None) -> list[Dial]:
    """Every network at work, in the order of its name."""
    found = GovernanceNetwork.objects.visible_to(acting).filter(state="active")
    return dials_of(acting, found.select_related("province").order_by("name_th"), year)


def dials_of(
    acting: Acting, networks: Iterable[GovernanceNetwork], year: int | None = None
) -> list[Dial]:
    today = timezone.localdate()
    year = year or fiscal_year(today)
    seen = Dialogue.objects.visible_to(acting).filter(fiscal_year=year, kind="dialogue")
    held = _counted(seen.filter(state="held"))
    coming = dict(
        seen.filter(state="announced", on__gte=today).order_by("-on").values_list("network", "on")
    )
    expected = quarters_over(year, today)
    return [Dial(one, year, held.get(one.pk, 0), expected, coming.get(one.pk)) for one in networks]


def quarters_over(year: int, today: date) -> int:
    first, last = fiscal_period(year)
    if today > last:
        return 4
    return quarter(today) - 1 if today >= first else 0


def _counted(found: object) -> dict[UUID, int]:
    rows = found.order_by().values("network").annotate(n=Count("pk"))  # type: ignore[attr-defined]
    return {row["network"]: row["n"] for row in rows}
