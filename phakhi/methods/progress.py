"""How a long computation tells where it is; who listens decides how often to show it."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """Raised by a `Progress` to stop the computation; nothing needs to be cleaned up."""


class Progress(Protocol):
    def __call__(self, phase: str, share: float) -> None:
        """`phase` is a code to translate, `share` of it is done: 0 to 1."""


def silent(phase: str, share: float) -> None:
    """For callers who do not listen."""
