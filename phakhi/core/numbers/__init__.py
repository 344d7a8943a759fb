"""The small-number rule of every public breakdown."""

from __future__ import annotations

from phakhi.core.numbers.suppression import (
    LEAST,
    THRESHOLD,
    Breakdown,
    SafeTable,
    at_least,
    suppress,
    suppress_table,
)

__all__ = [
    "LEAST",
    "THRESHOLD",
    "Breakdown",
    "SafeTable",
    "at_least",
    "suppress",
    "suppress_table",
]
