"""How the applications of a call stand, once every sheet is in (R027)."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import fmean
from typing import Any

from phakhi.core.acting import Acting
from phakhi.governance.models import Application, Assessor, OpenCall, Score
from phakhi.governance.models.calls import BEST
from phakhi.networks.models import Actor, ActorQuerySet


@dataclass(frozen=True, slots=True)
class Ranked:
    """`percent`: weighted mean of all sheets, of the best there is; None until all are in."""

    application: Application
    percent: int | None
    by_assessor: list[int]

    @property
    def spread(self) -> int:
        return max(self.by_assessor) - min(self.by_assessor) if self.by_assessor else 0


def sheets_are_in(call: OpenCall) -> bool:
    sheets = list(Assessor.objects.filter(call=call).values_list("finished_at", flat=True))
    return bool(sheets) and None not in sheets


def ranking(acting: Acting, call: OpenCall) -> list[Ranked]:
    """In order of arrival while sheets are missing, then best first."""
    found = Application.objects.visible_to(acting).filter(call=call)
    applications = list(found.select_related("actor__party", "actor__province"))
    if not sheets_are_in(call):
        return [Ranked(application, None, []) for application in applications]
    sheets = _sheets(acting, call)
    ranked = [_ranked(one, sheets.get(one.pk, {})) for one in applications]
    return sorted(ranked, key=lambda one: -(one.percent or 0))


def _sheets(acting: Acting, call: OpenCall) -> dict[Any, dict[Any, list[tuple[int, int]]]]:
    """application → assessor → (weight, points)."""
    rows = Score.objects.visible_to(acting).filter(application__call=call)
    sheets: dict[Any, dict[Any, list[tuple[int, int]]]] = {}
    values = ("application", "assessor", "criterion__weight", "points")
    for application, assessor, weight, points in rows.values_list(*values):
        sheets.setdefault(application, {}).setdefault(assessor, []).append((weight, points))
    return sheets


def _ranked(application: Application, sheets: dict[Any, list[tuple[int, int]]]) -> Ranked:
    marks = [weighted(marked) for marked in sheets.values()]
    return Ranked(application, round(fmean(marks)) if marks else None, [round(m) for m in marks])


def weighted(marked: list[tuple[int, int]]) -> float:
    """Σ weight · points ⁄ (Σ weight · best), in percent."""
    total = sum(weight for weight, _points in marked)
    return 100 * sum(weight * points for weight, points in marked) / (total * BEST)


def selected_partners(acting: Acting, call: OpenCall) -> ActorQuerySet:
    """The published result: those selected, as far as the reader may see them."""
    chosen = Application.objects.filter(call=call, state="selected")
    seen = Actor.objects.visible_to(acting).filter(pk__in=chosen.values("actor"))
    return seen.select_related("party", "province")
