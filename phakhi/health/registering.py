"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from phakhi.health.personal_data import audit_health, declare_health


def register_all() -> None:
    declare_health()
    audit_health()
