"""The short code in a network's address."""

from __future__ import annotations

import secrets

from phakhi.core.models import Province
from phakhi.governance.models import GovernanceNetwork
from phakhi.networks.codes import ALPHABET, LENGTH


def new_code(province: Province) -> str:
    """The unique constraint has the last word."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if not GovernanceNetwork.objects.filter(province=province, public_code=code).exists():
            return code
