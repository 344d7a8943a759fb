"""Dates as people type them; what could mean two things is asked back, never guessed."""

from __future__ import annotations

import re
from datetime import date, timedelta

from phakhi.core.errors import BadInput
from phakhi.core.thai.calendar import (
    BUDDHIST,
    MONTHS_EN,
    MONTHS_TH,
    SHORT_MONTHS_TH,
    WEEKDAYS_EN,
    WEEKDAYS_TH,
)
from phakhi.core.thai.dates import format_date
from phakhi.core.thai.digits import arabic_digits
from phakhi.core.thai.normal import normalise


class UnreadableDate(BadInput):
    """Codes date_*; params: `text` as typed, `hint` how the day could be typed, in Thai."""

    code = "date_unreadable"


_NEAR = 15  # years around today in which a two-digit ค.ศ. year is a serious reading
_FUTURE = 20  # no register holds a day further ahead than this
_CE_YEARS = range(1850, 2151)
_RELATIVE = {"วันนี้": 0, "today": 0, "พรุ่งนี้": 1, "tomorrow": 1, "เมื่อวาน": -1, "yesterday": -1}

_MONTHS: dict[str, int] = {}
for _names in (MONTHS_TH, SHORT_MONTHS_TH, MONTHS_EN, [name[:3] for name in MONTHS_EN]):
    _MONTHS |= {name.replace(".", "").lower(): n for n, name in enumerate(_names, 1)}
    _MONTHS["sept"] = 9

_FILLER = re.compile("|".join(["วันที่", *(f"วัน{d}(?:ที่)?" for d in WEEKDAYS_TH), "เดือน", "ปี"]))
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(d[:3] for d in WEEKDAYS_EN)})[a-z]*\.?,?\s", re.IGNORECASE)
_ERA = re.compile(
    r"(พ\.?\s?ศ\.?|b\.?e\.?(?![a-z]))|(ค\.?\s?ศ\.?|c\.?e\.?(?![a-z])|a\.?d\.?(?![a-z]))"
)
_CLOCK = re.compile(
    r"(?: เวลา ?|[ t])\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2}| ?น\.?)?$"
)
_MONTH_NAME = re.compile(r"[a-zก-๎][a-zก-๎. ]*")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_COMPACT = re.compile(r"((?:19|20|24|25|26)\d{2})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})")


def parse_date(text: str, *, today: date) -> date:
    """พ.ศ. or ค.ศ. by the size of the year or the era typed; raises `UnreadableDate`."""
    plain = normalise(arabic_digits(text)).lower()
    if not plain:
        raise _unreadable("date_empty", text, today)
    if plain in _RELATIVE:
        return today + timedelta(days=_RELATIVE[plain])
    era, plain = _without_era(_CLOCK.sub("", plain))
    year, month, day = _parts(plain, text, today)
    return _day(_common_era(year, era, text, today), month, day, text, today)


def _without_era(plain: str) -> tuple[str, str]:
    found = _ERA.search(plain)
    if not found:
        return "", plain
    return ("be" if found.group(1) else "ce"), plain[: found.start()] + " " + plain[found.end() :]


def _parts(plain: str, text: str, today: date) -> tuple[str, int, int]:
    plain = _WEEKDAY.sub("", _FILLER.sub(" ", plain)).strip(" .,")
    named, plain = _numbered_month(" ".join(plain.split()), text, today)
    if found := _YEAR_FIRST.fullmatch(plain) or _COMPACT.fullmatch(plain):
        return found[1], int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(plain):
        return found[3], int(found[2]), int(found[1])
    bare = re.fullmatch(r"\d{1,2}[/.-]\d{4}|\d{4}|\d{1,2} \d{4}", plain)
    raise _unreadable("date_no_day" if bare or named == "bare" else "date_unreadable", text, today)


def _numbered_month(plain: str, text: str, today: date) -> tuple[str, str]:
    """A month's name becomes its number, with the day before it."""
    found = _MONTH_NAME.search(plain)
    if not found:
        return "", plain
    number = _MONTHS.get(re.sub(r"[. ]", "", found.group()))
    if number is None:
        raise _unreadable("date_unreadable", text, today)
    before, after = plain[: found.start()].strip(" -/,"), plain[found.end() :].strip(" -/,.")
    if not before and (english := re.fullmatch(r"(\d{1,2}),? (\d{4})", after)):
        before, after = english[1], english[2]
    return ("named" if before else "bare"), f"{before}/{number}/{after}"


def _common_era(typed: str, era: str, text: str, today: date) -> int:
    year = int(typed)
    if len(typed) == 2:
        return _two_digits(year, era, text, today)
    if era == "be" or (not era and year >= _CE_YEARS.start + BUDDHIST):
        year -= BUDDHIST
    if year not in _CE_YEARS:
        raise _unreadable("date_year", text, today)
    return year


def _two_digits(year: int, era: str, text: str, today: date) -> int:
    buddhist, common = 2500 + year - BUDDHIST, 2000 + year
    if era:
        return buddhist if era == "be" else common
    if abs(common - today.year) <= _NEAR or buddhist > today.year + _FUTURE:
        raise _unreadable("date_two_digit_year", text, today)
    return buddhist


def _day(year: int, month: int, day: int, text: str, today: date) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _unreadable("date_no_such_day", text, today) from None


def _unreadable(code: str, text: str, today: date) -> UnreadableDate:
    hint = f"{format_date(today)} · {format_date(today, style='numeric')}"
    return UnreadableDate(code, text=text, hint=hint)
