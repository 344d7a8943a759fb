"""Days on which a Thai office works: answer-due dates are counted in them (R012, R147)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

ANSWER_DAYS: Final = 15
DECISION_DAYS: Final = 15
SATURDAY: Final = 5

# Month and day of the holidays that fall on the same date each year.
FIXED: Final = (
    (1, 1), (4, 6), (4, 13), (4, 14), (4, 15), (5, 4), (6, 3), (7, 28), (8, 12), (10, 13),
    (10, 23), (12, 5), (12, 10), (12, 31),
)  # fmt: skip
# Buddhist days follow the moon and are announced: Makha, Visakha, Asalha Bucha, first of Lent.
ANNOUNCED: Final = frozenset(
    {
        date(2026, 3, 3), date(2026, 5, 31), date(2026, 7, 29), date(2026, 7, 30),
        date(2027, 2, 21), date(2027, 5, 20), date(2027, 7, 18), date(2027, 7, 19),
    }
)  # fmt: skip


def add_working_days(day: date, count: int) -> date:
    """The `count`-th working day after `day`."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def holidays(year: int) -> frozenset[date]:
    """One on a weekend is made up on the next working day."""
    own = sorted({date(year, *of) for of in FIXED} | {d for d in ANNOUNCED if d.year == year})
    taken = set(own)
    for day in own:
        if day.weekday() >= SATURDAY:
            taken.add(_next_free(day, taken))
    return frozenset(taken)


def _next_free(day: date, taken: set[date]) -> date:
    while day.weekday() >= SATURDAY or day in taken:
        day += timedelta(days=1)
    return day
