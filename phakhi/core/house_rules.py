"""What the database itself holds, derived from the models after every migrate."""

from __future__ import annotations

from typing import Any


def apply_house_rules(**_kwargs: Any) -> None:
    """Composite province keys, audit triggers and the application role's grants."""
