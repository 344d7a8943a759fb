"""What a rule asks before it chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Fits = Callable[[int, Sequence[int]], bool]
"""May this project still be chosen, after these?"""
