"""What this room tells the rooms below it when the house starts."""

from __future__ import annotations


def register_all() -> None:
    pass
