"""The demo's undertakings, referrals and instructions."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province


def load_undertakings(province: Province, scenario: dict[str, Any]) -> None:
    return
