"""Post codes, juristic persons and other registers."""

from __future__ import annotations

import re

from phakhi.networks.imports.sheet.cells import arabic
from phakhi.networks.imports.sheet.identity import MASK, has_check_digit
from phakhi.networks.imports.sheet.readers.reading import Reading, wrong

_SCIENTIFIC = re.compile(r"\d(\.\d+)?e\+?\d+", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"[\w./ -]{1,30}")


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
