"""What the database itself holds, derived from the models after every migrate (ADR 2)."""

from __future__ import annotations

from typing import Any

from phakhi.core.house_rules.privileges import append_only, unchanging
from phakhi.core.house_rules.rules import apply_house_rules
from phakhi.core.house_rules.shape import APP_ROLE

__all__ = ["append_only", "apply_house_rules", "become_app_role", "become_owner", "unchanging"]


def become_app_role(connection: Any) -> None:
    """From here on this connection may do only what a served request may."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET ROLE {APP_ROLE}")


def become_owner(connection: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
