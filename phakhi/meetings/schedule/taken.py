"""Which days of a rule have their meeting already, though it was moved to another day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def still_free(days: Iterable[date], made: Iterable[date], until: date) -> list[date]:
    """A meeting takes its own day; one that was moved takes the nearest day left over."""
    own, planned = set(days), sorted(day for day in made if day <= until)
    free = sorted(own.difference(planned))
    for day in planned:
        if free and day not in own:
            free.remove(min(free, key=lambda one: abs(one - day)))
    return free
