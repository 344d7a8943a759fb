"""Numbers as people write them into cells and options."""

from __future__ import annotations

from math import isfinite

from phakhi.methods.text import comparable

_LONGEST = 9


def whole(text: str) -> int | None:
    """A whole number of 0 or more in plain digits."""
    text = comparable(text)
    is_plain = text.isascii() and text.isdigit() and len(text) <= _LONGEST
    return int(text) if is_plain else None


def is_weight(text: str) -> bool:
    """A plain decimal of 0 or more; `float` alone would take 1_000, nan and infinity, too."""
    try:
        number = float(text)
    except ValueError:
        return False
    return "_" not in text and isfinite(number) and number >= 0
