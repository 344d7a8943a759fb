"""One name, matched in one province."""

from __future__ import annotations

from phakhi.areas.matching import AreaIndex, Resolution


def match_name(text: str, province: str) -> Resolution:
    """For a single cell; who has a column of them keeps one `AreaIndex.of(province)`."""
    return AreaIndex.of(province).match(text)
