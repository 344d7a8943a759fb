"""The room's part of the demonstration."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province


def load_appointments(province: Province, scenario: dict[str, Any]) -> None:
    pass
