"""A project as it might have been."""

from __future__ import annotations

from typing import NamedTuple


class Changed(NamedTuple):
    """As if it had another cost or other votes."""

    project: int
    cost: int
    votes: int


def near(highest: int, rival: int) -> list[int]:
    """Costs from the highest down at which a tie with a rival of this cost may turn."""
    bounds = (highest, min(highest, rival))
    return sorted({cost - less for cost in bounds for less in (0, 1) if cost >= less}, reverse=True)
