"""The 13-digit number: checked, then kept only as a keyed hash and its last four digits."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings

from phakhi.core.errors import BadInput

LENGTH = 13
_THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789", " -\u00a0")


def digits_of(number: str) -> str:
    return number.translate(_THAI_DIGITS)


def check_digit(first_twelve: str) -> str:
    """(11 - sum of d_i * (13 - i) mod 11) mod 10 (thai-practice 3.6)."""
    total = sum(int(digit) * (LENGTH - i) for i, digit in enumerate(first_twelve))
    return str((11 - total % 11) % 10)


def is_valid(number: str) -> bool:
    digits = digits_of(number)
    is_number = len(digits) == LENGTH and digits.isascii() and digits.isdigit()
    return is_number and digits[0] != "0" and check_digit(digits[:-1]) == digits[-1]


def keyed_hash(number: str) -> str:
    """The key lies outside the database: its rows alone do not give the numbers back."""
    if not is_valid(number):
        raise BadInput("national_id")
    key = settings.NATIONAL_ID_KEY.encode()
    return hmac.new(key, digits_of(number).encode(), hashlib.sha256).hexdigest()
