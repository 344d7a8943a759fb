"""Numbers of bodies: thirteen digits of a juristic person, else a register's own short number."""

from __future__ import annotations

import re
from typing import Final

_THAI_DIGITS: Final = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_OWN_NUMBER: Final = re.compile(r"[\w./-]{1,30}")


def tidy(number: str) -> str:
    """Thai digits and the spaces and dashes of thirteen printed digits."""
    plain = number.translate(_THAI_DIGITS).strip()
    digits = re.sub(r"[\s-]", "", plain)
    return digits if digits.isdecimal() and len(digits) == 13 else plain


def is_juristic(number: str) -> bool:
    """Begins with 0, so that nobody's national id gets in here; the check digit is the same."""
    return len(number) == 13 and number.isdecimal() and number[0] == "0" and _checks(number)


def is_registration_no(number: str) -> bool:
    plain = tidy(number)
    if len(plain) == 13 and plain.isdecimal():
        return is_juristic(plain)
    return bool(_OWN_NUMBER.fullmatch(plain.replace(" ", "")))


def _checks(number: str) -> bool:
    weighted = sum(int(digit) * (13 - place) for place, digit in enumerate(number[:12]))
    return (11 - weighted % 11) % 10 == int(number[12])
