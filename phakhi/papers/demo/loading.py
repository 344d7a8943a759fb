"""The registers, the chain and the first letters of the demo provinces."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province


def load_papers(province: Province, scenario: dict[str, Any]) -> None:
    return None
