"""Checks a ledger bundle without the platform: one file, Python's standard library only."""

from __future__ import annotations

from hashlib import sha256


def leaf_hash(body: bytes) -> bytes:
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()
