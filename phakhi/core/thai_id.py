"""The 13-digit national number: checked and hashed on arrival, never kept (PDPA)."""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass

from phakhi.core.errors import BadInput
from phakhi.core.thai import arabic_digits, normalise

_SHORTEST_KEY = 32


class WrongThaiId(BadInput):
    """The number itself is never a parameter: errors are logged."""

    code = "thai_id_wrong"


@dataclass(frozen=True, slots=True)
class HashedThaiId:
    """What may be stored: enough to recognise a person again, not enough to know the number."""

    keyed_hash: str
    last4: str


def check_digit(first_twelve: str) -> int:
    """(11 − Σ digit·weight mod 11) mod 10, weights 13 down to 2."""
    total = sum(
        int(digit) * weight for digit, weight in zip(first_twelve, range(13, 1, -1), strict=True)
    )
    return (11 - total % 11) % 10


def is_thai_id(typed: str) -> bool:
    number = _digits(typed)
    return bool(re.fullmatch("[0-9]{13}", number)) and check_digit(number[:12]) == int(number[12])


def hash_thai_id(typed: str, *, key: bytes) -> HashedThaiId:
    """HMAC-SHA256 under a key kept outside the database, since 10^12 numbers are soon tried."""
    if len(key) < _SHORTEST_KEY:
        raise ValueError("the key needs at least 32 bytes")
    if not is_thai_id(typed):
        raise WrongThaiId
    number = _digits(typed)
    return HashedThaiId(keyed_hash(number, key), number[-4:])


def keyed_hash(number: str, key: bytes) -> str:
    return hmac.new(key, _digits(number).encode(), hashlib.sha256).hexdigest()


def _digits(typed: str) -> str:
    return re.sub(r"[\s\-–]", "", arabic_digits(normalise(typed)))
