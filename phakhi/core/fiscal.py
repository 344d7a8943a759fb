"""The Thai fiscal year, 1 October to 30 September; stored as the CE year it ends in."""

from __future__ import annotations

from datetime import date

from phakhi.core.thai import buddhist_year, thai_digits

_FIRST_MONTH = 10


def fiscal_year(day: date) -> int:
    return day.year + (day.month >= _FIRST_MONTH)


def fiscal_period(year: int) -> tuple[date, date]:
    return date(year - 1, 10, 1), date(year, 9, 30)


def quarter(day: date) -> int:
    return (day.month - _FIRST_MONTH) % 12 // 3 + 1


def quarter_period(year: int, number: int) -> tuple[date, date]:
    if number not in range(1, 5):
        raise ValueError(f"no quarter {number}")
    ends = [date(year - 1, 12, 31), date(year, 3, 31), date(year, 6, 30), date(year, 9, 30)]
    starts = [date(year - 1, 10, 1), date(year, 1, 1), date(year, 4, 1), date(year, 7, 1)]
    return starts[number - 1], ends[number - 1]


def fiscal_label(year: int, lang: str = "th", digits: str = "arabic") -> str:
    """ "ปีงบประมาณ พ.ศ. 2570", "Fiscal year 2027 (B.E. 2570)"."""
    if lang == "en":
        return f"Fiscal year {year} (B.E. {buddhist_year(year)})"
    text = f"ปีงบประมาณ พ.ศ. {buddhist_year(year)}"
    return thai_digits(text) if digits == "thai" else text


def quarter_label(year: int, number: int, lang: str = "th", digits: str = "arabic") -> str:
    if lang == "en":
        return f"Quarter {number} of fiscal year {year}"
    text = f"ไตรมาส {number}/{buddhist_year(year)}"
    return thai_digits(text) if digits == "thai" else text
