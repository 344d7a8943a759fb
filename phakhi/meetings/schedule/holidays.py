"""Thai public holidays, and where a regular meeting goes when it falls on one.

Fixed days, their substitutes (วันหยุดชดเชย: the next working day), and the lunar days of the years
announced so far; what is announced later is added per province (`ClosedDay`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

FIXED: dict[tuple[int, int], str] = {
    (1, 1): "วันขึ้นปีใหม่",
    (4, 6): "วันจักรี",
    (4, 13): "วันสงกรานต์",
    (4, 14): "วันสงกรานต์",
    (4, 15): "วันสงกรานต์",
    (5, 4): "วันฉัตรมงคล",
    (6, 3): "วันเฉลิมพระชนมพรรษา สมเด็จพระนางเจ้าฯ พระบรมราชินี",
    (7, 28): "วันเฉลิมพระชนมพรรษา พระบาทสมเด็จพระเจ้าอยู่หัว",
    (8, 12): "วันแม่แห่งชาติ",
    (10, 13): "วันนวมินทรมหาราช",
    (10, 23): "วันปิยมหาราช",
    (12, 5): "วันพ่อแห่งชาติ",
    (12, 10): "วันรัฐธรรมนูญ",
    (12, 31): "วันสิ้นปี",
}
LUNAR: dict[date, str] = {
    date(2025, 2, 12): "วันมาฆบูชา",
    date(2025, 5, 11): "วันวิสาขบูชา",
    date(2025, 7, 10): "วันอาสาฬหบูชา",
    date(2025, 7, 11): "วันเข้าพรรษา",
    date(2026, 3, 3): "วันมาฆบูชา",
    date(2026, 5, 31): "วันวิสาขบูชา",
    date(2026, 7, 29): "วันอาสาฬหบูชา",
    date(2026, 7, 30): "วันเข้าพรรษา",
    date(2027, 2, 21): "วันมาฆบูชา",
    date(2027, 5, 20): "วันวิสาขบูชา",
    date(2027, 7, 18): "วันอาสาฬหบูชา",
    date(2027, 7, 19): "วันเข้าพรรษา",
}
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Placed:
    """`asked` is the rule's day; `on` where the meeting goes, None where it is left out."""

    asked: date
    on: date | None
    because: str = ""


def holidays_in(year: int) -> dict[date, str]:
    found = {date(year, month, day): name for (month, day), name in FIXED.items()}
    found |= {day: name for day, name in LUNAR.items() if day.year == year}
    return found | _substitutes(found)


def _substitutes(holidays: Mapping[date, str]) -> dict[date, str]:
    found: dict[date, str] = {}
    for day in sorted(holidays):
        if day.weekday() < SATURDAY:
            continue
        instead = day + timedelta(days=1)
        while instead.weekday() >= SATURDAY or instead in holidays or instead in found:
            instead += timedelta(days=1)
        found[instead] = f"วันหยุดชดเชย{holidays[day]}"
    return found


def place_past_holidays(
    days: Iterable[date], holidays: Mapping[date, str], *, skip: bool
) -> list[Placed]:
    """A rule that asks for weekends means them; only a public holiday moves a meeting."""
    return [_placed(day, holidays, skip) for day in days]


def _placed(day: date, holidays: Mapping[date, str], skip: bool) -> Placed:
    because = holidays.get(day, "")
    if not because:
        return Placed(day, day)
    if skip:
        return Placed(day, None, because)
    return Placed(day, next_working_day(day, holidays), because)


def next_working_day(day: date, holidays: Mapping[date, str]) -> date:
    while day in holidays or day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day
