"""The short code in a body's address."""

from __future__ import annotations

import secrets

from phakhi.bodies.models import Body
from phakhi.core.models import Province
from phakhi.networks.codes import ALPHABET, LENGTH


def new_code(province: Province) -> str:
    """The unique constraint has the last word."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if not Body.objects.filter(province=province, public_code=code).exists():
            return code
