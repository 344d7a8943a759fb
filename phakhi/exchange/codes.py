"""The short code in an address: read out on the telephone, impossible to count through."""

from __future__ import annotations

from phakhi.core.ids import public_code

LENGTH = 8


def new_code() -> str:
    """40 random bits; the unique constraint has the last word."""
    return public_code(LENGTH)
