"""What other rooms ask of the areas; every answer is public."""

from __future__ import annotations

from phakhi.areas.queries.find import find
from phakhi.areas.queries.match import match_name
from phakhi.areas.queries.resolve import Resolved, resolve
from phakhi.areas.queries.tree import ancestors, descendants, districts_of, within

__all__ = [
    "Resolved",
    "ancestors",
    "descendants",
    "districts_of",
    "find",
    "match_name",
    "resolve",
    "within",
]
