"""Identifiers: UUIDv7 (RFC 9562), codes people can read out, secrets nobody can guess."""

from __future__ import annotations

import secrets
import time
from threading import Lock
from uuid import UUID

_lock = Lock()
_last = 0

# Crockford's base 32: no i, l, o, u.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LOOK_ALIKES = str.maketrans("oil", "011", "- ")


def uuid7() -> UUID:
    """Ordered within a process, also when the clock steps back (RFC 9562, 6.2, method 1)."""
    stamp = _next_stamp()
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64
    return UUID(int=value | 0x2 << 62 | secrets.randbits(62))


def _next_stamp() -> int:
    """48 bits of milliseconds and a 12-bit counter that starts in its lower half."""
    global _last  # noqa: PLW0603 (one clock per process is what the RFC asks for)
    fresh = (time.time_ns() // 1_000_000) << 12 | secrets.randbits(11)
    with _lock:
        _last = max(fresh, _last + 1)
        return _last


def public_code(length: int = 8) -> str:
    """For addresses; eight characters are 40 random bits, so a unique constraint stands behind."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def read_public_code(typed: str) -> str:
    """The code that was meant: capitals, hyphens and the usual look-alikes are forgiven."""
    return typed.strip().lower().translate(_LOOK_ALIKES)


def secret_token() -> str:
    """192 random bits."""
    return secrets.token_urlsafe(24)
