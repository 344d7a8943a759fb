"""Dates and times as Thai offices write them: พ.ศ. and, where asked for, Thai digits."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Literal

from phakhi.core.thai.calendar import (
    BANGKOK,
    MONTHS_EN,
    MONTHS_TH,
    SHORT_MONTHS_TH,
    WEEKDAYS_EN,
    WEEKDAYS_TH,
    bangkok_date,
    buddhist_year,
)
from phakhi.core.thai.digits import thai_digits

Style = Literal["full", "short", "weekday", "era", "month", "numeric"]
Digits = Literal["arabic", "thai"]

_THAI: dict[Style, str] = {
    "full": "{day} {month} {year}",
    "short": "{day} {short} {year}",
    "weekday": "วัน{weekday}ที่ {day} {month} {year}",
    "era": "{day} {month} พ.ศ. {year}",
    "month": "{month} {year}",
    "numeric": "{day:02d}/{number:02d}/{year}",
}
_ENGLISH: dict[Style, str] = {
    "full": "{day} {month} {year}",
    "short": "{day} {short} {year}",
    "weekday": "{weekday}, {day} {month} {year}",
    "era": "{day} {month} {year} CE",
    "month": "{month} {year}",
    "numeric": "{day:02d}/{number:02d}/{year}",
}


def format_date(
    moment: date | datetime, lang: str = "th", style: Style = "full", digits: Digits = "arabic"
) -> str:
    day = bangkok_date(moment)
    text = _english(day, style) if lang == "en" else _thai(day, style)
    return thai_digits(text) if digits == "thai" else text


def format_time(moment: time | datetime, lang: str = "th", digits: Digits = "arabic") -> str:
    """ "09.30 น." or "09:30"; an aware moment is shown in Thailand's time."""
    if isinstance(moment, datetime):
        moment = (moment.astimezone(BANGKOK) if moment.tzinfo else moment).time()
    text = f"{moment:%H:%M}" if lang == "en" else f"{moment:%H.%M} น."
    return thai_digits(text) if digits == "thai" else text


def format_period(
    start: date | datetime, end: date | datetime, lang: str = "th", digits: Digits = "arabic"
) -> str:
    """ "1–3 ตุลาคม 2569": what both days share is said once."""
    first, last = bangkok_date(start), bangkok_date(end)
    whole = format_date(last, lang, "full", digits)
    if first == last:
        return whole
    opening = format_date(first, lang, "full", digits).split(" ")
    if first.year != last.year:
        return f"{' '.join(opening)} – {whole}"
    if first.month != last.month:
        return f"{' '.join(opening[:2])} – {whole}"
    return f"{opening[0]}–{whole}"


def _thai(day: date, style: Style) -> str:
    return _THAI[style].format(
        day=day.day,
        number=day.month,
        month=MONTHS_TH[day.month - 1],
        short=SHORT_MONTHS_TH[day.month - 1],
        weekday=WEEKDAYS_TH[day.weekday()],
        year=buddhist_year(day.year),
    )


def _english(day: date, style: Style) -> str:
    return _ENGLISH[style].format(
        day=day.day,
        number=day.month,
        month=MONTHS_EN[day.month - 1],
        short=MONTHS_EN[day.month - 1][:3],
        weekday=WEEKDAYS_EN[day.weekday()],
        year=day.year,
    )
