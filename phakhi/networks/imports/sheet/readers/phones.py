"""Telephone numbers as people type them."""

from __future__ import annotations

import re

from phakhi.networks.imports.sheet.cells import arabic
from phakhi.networks.imports.sheet.readers.reading import Reading, wrong

_BETWEEN = re.compile(r"\s*(?:[,;\n/]|หรือ|และ|\bor\b)\s*")
_EXTENSION = re.compile(r"\s*(?:ต่อ|กด|ext\.?|#)\s*([\d\-, ]+)$", re.IGNORECASE)
_LABEL = re.compile(
    r"^(โทรศัพท์มือถือ|โทรศัพท์|โทรสาร|เบอร์|มือถือ|โทร|tel|mobile|phone)[.: ]*", re.IGNORECASE
)
_RANGE = re.compile(r"(\d)\s*(?:-|ถึง)\s*(\d{1,2})$")


def read_phone(text: str) -> Reading:
    """One or several numbers, as digits; a leading 0 that a spreadsheet ate comes back."""
    numbers = [_phone(part) for part in _BETWEEN.split(arabic(text)) if part.strip()]
    if not numbers or None in numbers:
        return wrong("phone_bad")
    return Reading(", ".join(dict.fromkeys(filter(None, numbers))))


def _phone(part: str) -> str | None:
    part = _LABEL.sub("", part.strip())
    extension = _EXTENSION.search(part)
    part = _EXTENSION.sub("", part)
    part = re.sub(r"^\+?66\s?\(?0?\)?[\s-]*(?=[\d\s-]{8,})", "0", part)
    if re.search(r"[^\d\s().\-]", part):
        return None
    number = _with_zero(re.sub(r"\D", "", _without_range(part)))
    if number is None:
        return None
    return f"{number} ต่อ {extension[1].strip(' ,-')}" if extension else number


def _without_range(part: str) -> str:
    """0-4424-3798-9 means two lines that end in 8 and 9; the first is kept."""
    digits = re.sub(r"\D", "", part)
    found = _RANGE.search(part)
    return (
        part[: found.start(2)]
        if found and len(digits) in (10, 11) and digits[1] in "23457"
        else part
    )


def _with_zero(digits: str) -> str | None:
    """Numbering plan: 0 + 9 digits from 06/08/09, 0 + 8 digits from 02–07; hotlines 1xxx."""
    if re.fullmatch(r"0[689]\d{8}|0[2-57]\d{7}|1\d{2,3}|19\d{1}", digits):
        return digits
    if re.fullmatch(r"[689]\d{8}|[2-57]\d{7}", digits):
        return f"0{digits}"
    return None
