"""The short code in a partner's address: easy to read out, impossible to count through."""

from __future__ import annotations

import hmac
import secrets
from hashlib import sha256

from django.conf import settings

from phakhi.core.models import Province
from phakhi.networks.models import Actor

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LENGTH = 7


def new_codes(province: Province, count: int = 1) -> list[str]:
    """Distinct from each other and from those in use; the unique constraint has the last word."""
    fresh: set[str] = set()
    while len(fresh) < count:
        drawn = {_draw() for _ in range(count - len(fresh))}
        taken = Actor.objects.filter(province=province, public_code__in=drawn)
        fresh |= drawn - set(taken.values_list("public_code", flat=True))
    return sorted(fresh)


def receipt_of(actor: Actor) -> str:
    """Shown once to whoever registered: proves to the status page that they know the entry."""
    return f"{actor.public_code}-{_check(actor)}"


def receipt_fits(actor: Actor, receipt: str) -> bool:
    return hmac.compare_digest(receipt_of(actor), receipt.strip().lower())


def _draw() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def _check(actor: Actor) -> str:
    digest = hmac.new(settings.SECRET_KEY.encode(), actor.pk.bytes, sha256).digest()
    return "".join(ALPHABET[byte % len(ALPHABET)] for byte in digest[:8])
