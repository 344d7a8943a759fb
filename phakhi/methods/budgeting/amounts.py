"""Money and points: decimals as people write them, exact, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from math import lcm

_PLAIN = re.compile(r"\d{1,15}(?:[.,]\d{1,12})?", re.ASCII)
_THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")


def amount(text: str) -> Fraction | None:
    """12, 12.5 or 12,5. None for what is no amount, and for 1,000, which may mean either."""
    if text.isascii() and text.isdigit() and len(text) <= 15:
        return Fraction(int(text))
    if _PLAIN.fullmatch(text) is None or _THOUSANDS.fullmatch(text):
        return None
    return Fraction(text.replace(",", "."))


def unit_of(numbers: Iterable[Fraction]) -> int:
    """How many of the smallest unit make 1, so that all numbers are whole ones of it."""
    return lcm(1, *(number.denominator for number in numbers))


def written(number: Fraction, places: int | None = None) -> str:
    """As a decimal: exact where it ends, and to `places` where it does not, half to even."""
    if places is not None:
        number = Fraction(round(number * 10**places), 10**places)
    digits = 0
    while number.denominator > 1 and (number * 10**digits).denominator > 1:
        digits += 1
    whole = abs(number * 10**digits).numerator
    text = str(whole).rjust(digits + 1, "0")
    sign = "-" if number < 0 else ""
    return sign + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)
