"""The last relationship survey that was closed by a day, in totals (R034, networks.md §1)."""

from __future__ import annotations

from datetime import date

from phakhi.governance.models import GovernanceNetwork
from phakhi.health.computing.asked import Asked


def wave_on(network: GovernanceNetwork, day: date) -> tuple[Asked | None, frozenset[str] | None]:
    """And who answered it; None for both where nobody has been asked yet."""
    return None, None
