"""A body's regular days: an RFC 5545 rule, and the plain words for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice, takewhile

from phakhi.core.errors import BadInput
from phakhi.core.thai.calendar import WEEKDAYS_EN, WEEKDAYS_TH

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
EVERY = {"week": ("WEEKLY", 1), "fortnight": ("WEEKLY", 2), "month": ("MONTHLY", 1)}
EVERY |= {"two_months": ("MONTHLY", 2), "quarter": ("MONTHLY", 3), "half": ("MONTHLY", 6)}
MOST_DATES = 400


@dataclass(frozen=True, slots=True)
class Rule:
    """`nth` 1–4 or -1 (the last) with `weekday`; or `day` of the month, clipped by nobody."""

    every: str
    nth: int = 0
    weekday: int = 0
    day: int = 0

    def __str__(self) -> str:
        frequency, interval = EVERY[self.every]
        parts = [f"FREQ={frequency}"]
        if interval > 1:
            parts.append(f"INTERVAL={interval}")
        if self.day:
            parts.append(f"BYMONTHDAY={self.day}")
        else:
            nth = str(self.nth) if frequency == "MONTHLY" else ""
            parts.append(f"BYDAY={nth}{DAYS[self.weekday]}")
        return ";".join(parts)


def read_rule(text: str) -> Rule:
    """Only what the form can write; anything else is refused, however valid in RFC 5545."""
    try:
        parts = dict(part.split("=", 1) for part in text.split(";"))
        key = (parts.pop("FREQ"), int(parts.pop("INTERVAL", "1")))
        every = next(name for name, value in EVERY.items() if value == key)
        day = int(parts.pop("BYMONTHDAY", "0"))
        by_day = parts.pop("BYDAY", "MO" if day else "")
        nth = int(by_day[:-2] or 0)
        found = Rule(every, nth, DAYS.index(by_day[-2:]), day)
    except (ValueError, KeyError, StopIteration):
        raise BadInput("rule_unreadable") from None
    if parts or not _is_possible(found):
        raise BadInput("rule_unreadable")
    return found


def _is_possible(rule: Rule) -> bool:
    if "week" in rule.every or rule.every == "fortnight":
        return rule.nth == 0 and rule.day == 0
    return rule.day in range(1, 29) if rule.day else rule.nth in (1, 2, 3, 4, -1)


def dates_of(text: str, first: date, last: date) -> list[date]:
    """From `first` to `last`, both of them possible; never more than MOST_DATES."""
    rule = read_rule(text)
    days = _monthly(rule, first) if EVERY[rule.every][0] == "MONTHLY" else _weekly(rule, first)
    ahead = takewhile(lambda day: day <= last, days)
    return list(islice((day for day in ahead if day >= first), MOST_DATES))


def _weekly(rule: Rule, first: date) -> Iterator[date]:
    """The week of `first` counts as the first one (RFC 5545, WKST=MO)."""
    day = first + timedelta(days=rule.weekday - first.weekday())
    while True:
        yield day
        day += timedelta(weeks=EVERY[rule.every][1])


def _monthly(rule: Rule, first: date) -> Iterator[date]:
    months = first.year * 12 + first.month - 1
    while True:
        year, month = divmod(months, 12)
        yield date(year, month + 1, rule.day) if rule.day else _nth(rule, year, month + 1)
        months += EVERY[rule.every][1]


def _nth(rule: Rule, year: int, month: int) -> date:
    if rule.nth > 0:
        opens = date(year, month, 1)
        to_go = (rule.weekday - opens.weekday()) % 7 + 7 * (rule.nth - 1)
        return opens + timedelta(days=to_go)
    ends = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return ends - timedelta(days=(ends.weekday() - rule.weekday) % 7)


_EVERY_TH = {
    "week": "ทุกสัปดาห์",
    "fortnight": "ทุกสองสัปดาห์",
    "month": "ทุกเดือน",
    "two_months": "ทุกสองเดือน",
    "quarter": "ทุกไตรมาส (สามเดือน)",
    "half": "ทุกหกเดือน",
}
_EVERY_EN = {
    "week": "every week",
    "fortnight": "every second week",
    "month": "every month",
    "two_months": "every second month",
    "quarter": "every quarter",
    "half": "every six months",
}
_NTH_TH = {1: "แรก", 2: "ที่สอง", 3: "ที่สาม", 4: "ที่สี่", -1: "สุดท้าย"}
_NTH_EN = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def words_of(text: str, lang: str = "th") -> str:
    """ "วันพุธที่สองของเดือน ทุกเดือน": as a secretary would say it."""
    rule = read_rule(text)
    return _english(rule) if lang == "en" else _thai(rule)


def _thai(rule: Rule) -> str:
    every = _EVERY_TH[rule.every]
    if rule.day:
        return f"วันที่ {rule.day} ของเดือน {every}"
    name = f"วัน{WEEKDAYS_TH[rule.weekday]}"
    return f"{name}{_NTH_TH[rule.nth]}ของเดือน {every}" if rule.nth else f"{name} {every}"


def _english(rule: Rule) -> str:
    every = _EVERY_EN[rule.every]
    if rule.day:
        return f"on day {rule.day} of the month, {every}"
    name = WEEKDAYS_EN[rule.weekday]
    if rule.nth:
        return f"on the {_NTH_EN[rule.nth]} {name} of the month, {every}"
    return f"on {name}, {every}"
