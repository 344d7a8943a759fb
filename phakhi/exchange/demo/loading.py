"""Invented requests, exchanges, catalogue entries and budget lines of both demo provinces."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province


def load_exchange(province: Province, scenario: dict[str, Any]) -> None:
    return None
