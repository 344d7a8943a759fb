"""How many tables, of which sizes, as the command line tells it."""

from __future__ import annotations

import re

from phakhi.methods.faults import Fault, Refused
from phakhi.methods.numbers import whole
from phakhi.methods.seating.rooms import Sizes

_SIZES = re.compile(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?", re.ASCII)


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
