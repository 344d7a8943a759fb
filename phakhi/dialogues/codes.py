"""The short code in the address of a forum or of a question to a board."""

from __future__ import annotations

import secrets

from phakhi.networks.codes import ALPHABET, LENGTH


def new_code() -> str:
    """31^7 codes: the unique constraint refuses the one that fell twice."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
