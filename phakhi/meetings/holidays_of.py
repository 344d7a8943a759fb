"""The holidays of a province: the country's, and what it added itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phakhi.meetings.models import ClosedDay
from phakhi.meetings.schedule.holidays import holidays_in


def holidays_of(province_id: int, years: Iterable[int]) -> dict[date, str]:
    """The year after, too: a meeting moved from New Year's Eve lands there."""
    wanted = {year + more for year in years for more in (0, 1)}
    found: dict[date, str] = {}
    for year in sorted(wanted):
        found |= holidays_in(year)
    added = ClosedDay.objects.filter(province=province_id, on__year__in=wanted)
    return found | {day.on: day.name for day in added}
