"""Which area a cell of somebody's spreadsheet means."""

from __future__ import annotations

from phakhi.areas.matching.index import AreaIndex
from phakhi.areas.matching.resolution import Outcome, Resolution

__all__ = ["AreaIndex", "Outcome", "Resolution"]
