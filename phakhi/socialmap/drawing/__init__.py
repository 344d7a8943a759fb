"""The map as SVG, drawn here: for readers without script, for paper, and as a file."""

from __future__ import annotations

from phakhi.socialmap.drawing.looks import in_file, on_page
from phakhi.socialmap.drawing.svg import Sheet, draw

__all__ = ["Sheet", "draw", "in_file", "on_page"]
