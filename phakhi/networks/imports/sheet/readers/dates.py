"""Years and dates as Thai offices write them: พ.ศ., Thai months and digits, serials, US order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from phakhi.networks.imports.sheet.cells import arabic
from phakhi.networks.imports.sheet.readers.reading import Reading, wrong

MONTHS = {
    1: ("มกราคม", "ม.ค.", "มค", "january", "jan"),
    2: ("กุมภาพันธ์", "ก.พ.", "กพ", "february", "feb"),
    3: ("มีนาคม", "มี.ค.", "มีค", "march", "mar"),
    4: ("เมษายน", "เม.ย.", "เมย", "april", "apr"),
    5: ("พฤษภาคม", "พ.ค.", "พค", "may"),
    6: ("มิถุนายน", "มิ.ย.", "มิย", "june", "jun"),
    7: ("กรกฎาคม", "ก.ค.", "กค", "july", "jul"),
    8: ("สิงหาคม", "ส.ค.", "สค", "august", "aug"),
    9: ("กันยายน", "ก.ย.", "กย", "september", "sep", "sept"),
    10: ("ตุลาคม", "ต.ค.", "ตค", "october", "oct"),
    11: ("พฤศจิกายน", "พ.ย.", "พย", "november", "nov"),
    12: ("ธันวาคม", "ธ.ค.", "ธค", "december", "dec"),
}
_MONTH_OF = {name.replace(".", ""): n for n, names in MONTHS.items() for name in names}
_BE, _CE = (
    re.compile(r"(พ\.?\s?ศ\.?|b\.?e\.?\b)"),
    re.compile(r"(ค\.?\s?ศ\.?|a\.?d\.?\b|c\.?e\.?\b)"),
)
_WORDS = re.compile(r"(วันที่|เมื่อ|วัน|เดือน|ปีพุทธศักราช|ปี)")
_CLOCK = re.compile(r"[ t]\d{1,2}[:.]\d{2}(:\d{2})?(\.\d+)?( ?น\.?)?$")
_DAY_FIRST = re.compile(r"(\d{1,2})[\s./-]+([a-z\u0e00-\u0e7f.]+|\d{1,2})[\s./,-]+(\d{2,4})")
_YEAR_FIRST = re.compile(r"(\d{4})[\s./-](\d{1,2})[\s./-](\d{1,2})")
_MONTH_FIRST = re.compile(r"([a-z\u0e00-\u0e7f.]+)\s+(?:(\d{1,2}),?\s+)?(\d{2,4})")
_SERIAL = re.compile(r"[2-6]\d{4}(\.\d+)?")
EARLIEST, GAP = 1600, 543


@dataclass(frozen=True, slots=True)
class Founded:
    """A year (CE), and the day where it was given."""

    year: int
    day: date | None = None

    def as_json(self) -> dict[str, object]:
        return {"year": self.year, "date": self.day.isoformat() if self.day else None}


def read_date(text: str, today: date) -> Reading:
    plain = arabic(text).casefold()
    era = "be" if _BE.search(plain) else "ce" if _CE.search(plain) else ""
    plain = _WORDS.sub(" ", _CE.sub(" ", _BE.sub(" ", plain)))
    parts = _parts(_CLOCK.sub("", " ".join(plain.split())).strip(" .,"))
    if parts is None:
        return wrong("date_unreadable")
    year, month, day = parts
    return _placed(_in_common_era(year, era), month, day, (year, era, today))


def _placed(
    year: int | None, month: int | None, day: int | None, said: tuple[int, str, date]
) -> Reading:
    written, _era, today = said
    if year is None:
        return wrong("era_confused", *_eras(written, today))
    whole = _day(year, month, day) if month and day else None
    if month and day and whole is None:
        return wrong("date_unreadable")
    if (whole or date(year, 1, 1)) > today:
        return wrong("date_future", *(() if year <= today.year else _eras(written, today)))
    return Reading(Founded(year, whole).as_json())


def _parts(plain: str) -> tuple[int, int | None, int | None] | None:
    """Year as written, month, day."""
    if _SERIAL.fullmatch(plain):
        day = date(1899, 12, 30) + timedelta(days=int(float(plain)))
        return day.year, day.month, day.day
    if re.fullmatch(r"\d{4}|\d{2}", plain):
        return int(plain), None, None
    if found := _YEAR_FIRST.fullmatch(plain):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(plain):
        return _day_first(int(found[1]), found[2], int(found[3]))
    if (found := _MONTH_FIRST.fullmatch(plain)) and (month := _month(found[1])):
        return int(found[3]), month, int(found[2]) if found[2] else None
    return None


def _day_first(day: int, word: str, year: int) -> tuple[int, int, int] | None:
    month = int(word) if word.isdecimal() else _month(word)
    if not month:
        return None
    return (year, day, month) if month > 12 >= day and word.isdecimal() else (year, month, day)


def _month(word: str) -> int | None:
    return _MONTH_OF.get(word.replace(".", ""))


def _in_common_era(year: int, era: str) -> int | None:
    """None where era and number contradict each other, or fit neither era."""
    if year < 100:
        return year + 2500 - GAP if era != "ce" else year + 2000
    if 2140 <= year < 2700:
        return None if era == "ce" else year - GAP
    if EARLIEST <= year < 2140:
        return None if era == "be" else year
    return None


def _eras(written: int, today: date) -> tuple[str, ...]:
    """Years that could have been meant: the era added or taken once too often."""
    meant = {written, written - GAP, written - 2 * GAP, written + GAP}
    years = sorted((y for y in meant if 1857 <= y <= today.year), key=lambda y: today.year - y)
    return tuple(f"พ.ศ. {year + GAP}" for year in years)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
