"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations

from phakhi.meetings.registering_calling import register_calling
from phakhi.meetings.registering_sitting import register_sitting


def register_all() -> None:
    register_calling()
    register_sitting()
