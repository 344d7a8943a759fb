"""Identifiers: UUIDv7 (RFC 9562), codes people can read out, secrets nobody can guess."""

from __future__ import annotations

import secrets
import time
from uuid import UUID


def uuid7() -> UUID:
    value = (time.time_ns() // 1_000_000) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    return UUID(int=value & ~(0x3 << 62) | 0x2 << 62)


def secret_token() -> str:
    return secrets.token_urlsafe(24)
