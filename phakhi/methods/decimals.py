"""Decimals of a file as whole numbers of one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_PLAIN = re.compile(r"[+-]?(\d{1,9}(\.(?P<part>\d*))?|\.(?P<only>\d+))", re.ASCII)
_MOST = 40


def decimal(text: str, decimals: int = _MOST) -> Decimal | None:
    """Up to nine digits before the point; a program may write very many behind it."""
    found = _PLAIN.fullmatch(text)
    if found is None or len(found["part"] or found["only"] or "") > decimals:
        return None
    return Decimal(text)


def scaled(numbers: Sequence[Decimal]) -> tuple[list[int], int]:
    """Each number · unit, unit the least power of ten that makes all whole."""
    exponents = (number.normalize().as_tuple().exponent for number in set(numbers))
    digits = max((-int(exponent) for exponent in exponents), default=0)
    unit = 10 ** max(digits, 0)
    return [int(number * unit) for number in numbers], unit
