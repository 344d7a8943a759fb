"""Nobody guesses five digits at the door: so many wrong codes in a quarter of an hour are enough.

A hall is one address, and some mistype: as many as are asked, and never fewer than ten.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

from django.conf import settings
from django.core.cache import cache

from phakhi.core.errors import HouseError

TRIES = 10
SECONDS = 15 * 60


class TooMany(HouseError):
    code = "too_many"
    status = 429


def refuse_guessing(who: str, asked: int) -> None:
    if int(cache.get(_key(who), 0)) >= max(TRIES, asked):
        raise TooMany(minutes=SECONDS // 60)


def count_wrong_code(who: str) -> None:
    """One hall is one address: right codes are never counted."""
    key = _key(who)
    if not cache.add(key, 1, SECONDS):
        cache.incr(key)


def _key(who: str) -> str:
    return "door:" + hmac.new(settings.SECRET_KEY.encode(), who.encode(), sha256).hexdigest()[:32]
