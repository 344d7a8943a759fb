"""Thirteen-digit numbers: a juristic one may be kept, a person's never is."""

from __future__ import annotations

import re

MASK = "[x-xxxx-xxxxx-xx-x]"
_THIRTEEN = re.compile(
    r"(?<![\d๐-๙])(?<![\d๐-๙][ .-])[1-8๑-๘](?:[ .-]?[\d๐-๙]){12}(?![ .-]?[\d๐-๙])"
)
_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def has_check_digit(digits: str) -> bool:
    """The thirteenth digit is 11 minus the weighted sum (13…2) mod 11, its last digit."""
    if len(digits) != 13 or not digits.isdecimal():
        return False
    weighted = sum(int(digit) * (13 - place) for place, digit in enumerate(digits[:12]))
    return (11 - weighted % 11) % 10 == int(digits[12])


def mask_person_ids(text: str) -> str:
    """National ids begin with 1–8 (juristic ones with 0) and must not be stored (trust.md §7)."""
    return _THIRTEEN.sub(_masked, text) if len(text) >= 13 else text


def _masked(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0].translate(_DIGITS))
    return MASK if has_check_digit(digits) else found[0]
