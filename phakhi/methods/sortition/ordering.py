"""Chance that is the same in every language and version: SHA-256 of seed, purpose and name."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

_WORD = 8


def lot(seed: str, purpose: str, name: str) -> bytes:
    return sha256("\0".join((seed, purpose, name)).encode()).digest()


def by_lot(seed: str, purpose: str, names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (lot(seed, purpose, name), name))


def start(seed: str, purpose: str, name: str) -> int:
    """A number from 0 up to 2^64, excluded."""
    return int.from_bytes(lot(seed, purpose, name)[:_WORD], "big")
