"""What the sitting half of this room tells the rooms below it."""

from __future__ import annotations


def register_sitting() -> None:
    pass
