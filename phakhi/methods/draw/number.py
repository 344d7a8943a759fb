"""From public randomness to the number of a panel, all equally likely (RFC 5869, rejection)."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from typing import NamedTuple

_LABEL = "phakhi-draw/1 "


class Derived(NamedTuple):
    """`value` is the uint64 that was taken, `passed_over` how many before it were too high."""

    passed_over: int
    value: int
    number: int


def derive(randomness: bytes, pool: bytes, panels: bytes, purpose: str, count: int) -> Derived:
    """`pool` and `panels` are the 32 bytes of their hashes; one of `count` panels, from 0."""
    limit = 2**64 // count * count
    values = uint64s(randomness + pool + panels, (_LABEL + purpose).encode())
    return next(
        Derived(before, value, value % count)
        for before, value in enumerate(values)
        if value < limit
    )


def uint64s(material: bytes, info: bytes) -> Iterator[int]:
    """HKDF-SHA256 without salt, as far as it goes: 1,020 numbers."""
    key = hmac.digest(bytes(32), material, "sha256")
    block = b""
    for counter in range(1, 256):
        block = hmac.digest(key, block + info + bytes([counter]), "sha256")
        yield from (int.from_bytes(block[place : place + 8]) for place in range(0, 32, 8))


def digits_for(count: int) -> int:
    """So many dice of ten sides name every panel."""
    return max(1, len(str(count - 1)))
