"""Numbers as people write them into cells and options."""

from __future__ import annotations

import re
from math import isfinite

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.seating.rooms import Sizes
from phakhi.methods.text import comparable

_SIZES = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?", re.ASCII)
_LARGEST = 9


def whole(text: str) -> int | None:
    """A whole number in plain digits."""
    text = comparable(text)
    is_plain = text.isascii() and text.isdigit() and len(text) <= _LARGEST
    return int(text) if is_plain else None


def is_weight(text: str) -> bool:
    """A plain decimal of 0 or more; `float` alone would take 1_000, nan and infinity, too."""
    try:
        number = float(text)
    except ValueError:
        return False
    return "_" not in text and isfinite(number) and number >= 0


def counted(text: str, option: str, prog: str) -> int:
    """An option of 1 or more."""
    number = whole(text)
    if not number:
        raise Refused([Fault("bad_count", prog, 0, given={"option": option, "value": text})])
    return number


def sizes(text: str, prog: str) -> Sizes:
    """`8-12`, or `10` alone."""
    found = _SIZES.fullmatch(text.strip())
    low, high = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= low <= high:
        raise Refused([Fault("bad_sizes", prog, 0, given={"value": text})])
    return Sizes(low, high)
