"""Counts, amounts, postcodes and registration numbers."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from phakhi.networks.imports.sheet.cells import arabic
from phakhi.networks.imports.sheet.identity import MASK, has_check_digit
from phakhi.networks.imports.sheet.readers.reading import Reading, wrong

_SCALES = {"พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
_AMOUNT = re.compile(
    r"(?:ประมาณ|ราว|กว่า|จำนวน|approx\.?|about|~|฿)?\s*"
    r"([-−(]?\s*[\d,]*\.?\d+\)?)\s*(พัน|หมื่น|แสน|ล้าน)?\s*(?:กว่า)?\s*([^\d\s\-–(][^\d]{0,30})?"
)
_SCIENTIFIC = re.compile(r"\d(\.\d+)?e\+?\d+", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"[\w./ -]{1,30}")
_LARGEST = Decimal(10) ** 12


def read_amount(text: str) -> Reading:
    """A decimal as text; `1.5 ล้าน` and a unit behind the number are understood."""
    found = _AMOUNT.fullmatch(arabic(text).strip())
    number = _decimal(found[1]) if found else None
    if found is None or number is None:
        return wrong("number_bad")
    number *= _SCALES.get(found[2] or "", 1)
    if number < 0:
        return wrong("number_negative", str(abs(number)))
    return Reading(f"{number.normalize():f}") if number < _LARGEST else wrong("number_bad")


def _decimal(text: str) -> Decimal | None:
    bare = text.replace(",", "").replace(" ", "").replace("−", "-")
    if bare.startswith("("):
        bare = f"-{bare.strip('()')}"
    try:
        return Decimal(bare)
    except InvalidOperation:
        return None


def read_count(text: str) -> Reading:
    reading = read_amount(text)
    if reading.value is None:
        return reading
    number = Decimal(reading.value)
    return Reading(int(number)) if number == int(number) and number < 10**8 else wrong("number_bad")


def read_postcode(text: str) -> Reading:
    digits = arabic(text).replace(" ", "")
    return Reading(digits) if re.fullmatch(r"[1-9]\d{4}", digits) else wrong("postcode_bad")


def read_juristic(text: str) -> Reading:
    """Thirteen digits that begin with 0 and carry a true check digit."""
    if MASK in text:
        return wrong("person_id_found")
    plain = arabic(text).strip()
    if _SCIENTIFIC.fullmatch(plain):
        return wrong("id_scientific")
    digits = re.sub(r"[\s.-]", "", plain)
    if len(digits) == 12 and digits.isdecimal() and has_check_digit(f"0{digits}"):
        digits = f"0{digits}"
    if not digits.startswith("0") or not has_check_digit(digits):
        return wrong("juristic_bad")
    return Reading(digits)


def read_registration(text: str) -> Reading:
    """Each register has its own form; thirteen digits are a juristic number and must be one."""
    plain = arabic(text).strip()
    if _SCIENTIFIC.fullmatch(plain):
        return wrong("id_scientific")
    digits = re.sub(r"[\s-]", "", plain)
    if len(digits) == 13 and digits.isdecimal():
        return read_juristic(digits)
    return Reading(plain) if _OWN_NUMBER.fullmatch(plain) else wrong("registration_bad")
