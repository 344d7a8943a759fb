"""Decimals of a file as whole numbers of one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_PLAIN = re.compile(r"[+-]?\d{1,9}(\.\d{0,6})?|[+-]?\.\d{1,6}", re.ASCII)


def decimal(text: str) -> Decimal | None:
    """Up to nine digits and six decimals, so that nothing overflows anywhere."""
    return Decimal(text) if _PLAIN.fullmatch(text) else None


def scaled(numbers: Sequence[Decimal]) -> tuple[list[int], int]:
    """Each number · unit, unit the least power of ten that makes all whole."""
    exponents = (number.normalize().as_tuple().exponent for number in set(numbers))
    digits = max((-int(exponent) for exponent in exponents), default=0)
    unit = 10 ** max(digits, 0)
    return [int(number * unit) for number in numbers], unit
