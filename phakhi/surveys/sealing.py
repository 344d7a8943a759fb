"""Judgements stay sealed in the database until their wave closes (explanation/survey-secrecy)."""

from __future__ import annotations

import hmac
import json
import secrets
from hashlib import sha256
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from phakhi.surveys.models import Wave

NONCE = 12
# Longer than any answer, so that the length of what is stored says nothing.
PADDED = 2048


def new_salt() -> bytes:
    return secrets.token_bytes(32)


def seal(wave: Wave, place: str, said: dict[str, Any]) -> bytes:
    """`place` ties the seal to its row: moved elsewhere, it does not open."""
    text = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    nonce = secrets.token_bytes(NONCE)
    return nonce + _cipher(wave).encrypt(nonce, text.ljust(PADDED), place.encode())


def unseal(wave: Wave, place: str, sealed: bytes | memoryview) -> dict[str, Any]:
    if not sealed:
        return {}
    held = bytes(sealed)
    text = _cipher(wave).decrypt(held[:NONCE], held[NONCE:], place.encode())
    found: dict[str, Any] = json.loads(text)
    return found


def hand_of(secret: str, invitation: UUID) -> str:
    """Whose browser gave an answer; another one with the same link is not shown it."""
    if not secret:
        return ""
    return hmac.new(secret.encode(), invitation.bytes, sha256).hexdigest()


def _cipher(wave: Wave) -> AESGCM:
    if not wave.salt:
        raise ValueError("the wave is closed: its key is gone")
    info = b"phakhi.surveys:" + wave.pk.bytes
    derived = HKDF(SHA256(), length=32, salt=bytes(wave.salt), info=info)
    return AESGCM(derived.derive(settings.SECRET_KEY.encode()))
