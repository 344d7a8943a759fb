"""A network's operating budget: lines, and what of them is agreed (R066)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language

from phakhi.core.acting import Acting
from phakhi.core.fiscal import fiscal_label
from phakhi.exchange.models import BudgetLine
from phakhi.exchange.queries.shown import Name, name_of
from phakhi.exchange.vocabulary import BudgetKind
from phakhi.governance.models import GovernanceNetwork


@dataclass(frozen=True, slots=True)
class ShownLine:
    row: BudgetLine
    source: Name
    state: str

    @property
    def is_agreed(self) -> bool:
        return self.state == "accepted"


@dataclass(frozen=True, slots=True)
class Year:
    """One fiscal year: its lines, and sums of all and of what is agreed, by kind."""

    year: int
    lines: list[ShownLine]

    @property
    def label(self) -> str:
        return fiscal_label(self.year, "en" if get_language() == "en" else "th")

    def total(self, kind: str, *, agreed: bool = False) -> Decimal:
        rows = (x for x in self.lines if x.row.kind == kind and (x.is_agreed or not agreed))
        return sum(
            (x.row.amount for x in rows if x.state not in ("refused", "withdrawn")), Decimal(0)
        )

    @property
    def sums(self) -> list[tuple[str, Any, Decimal, Decimal]]:
        return [
            (kind.value, kind.label, self.total(kind), self.total(kind, agreed=True))
            for kind in BudgetKind
        ]


def budget_years(acting: Acting, network: GovernanceNetwork) -> list[Year]:
    rows = BudgetLine.objects.visible_to(acting).filter(network=network)
    rows = rows.select_related("source__party", "source__province", "proposal", "network")
    by_year: dict[int, list[ShownLine]] = {}
    for row in rows:
        state = row.proposal.state if row.proposal else "accepted"
        by_year.setdefault(row.year, []).append(ShownLine(row, name_of(acting, row.source), state))
    return [Year(year, lines) for year, lines in by_year.items()]
