"""What the secretary or the office found missing when a report went back."""

from __future__ import annotations

from typing import Any


def missing_of(row: Any) -> str:
    """Of an undertaking or an instruction; empty once it was reported again."""
    last = row.steps.filter(act__in=("report", "send_back")).order_by("-created_at", "-pk").first()
    return str(last.reason) if last is not None and last.act == "send_back" else ""
