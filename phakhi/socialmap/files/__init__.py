"""The map as files that other programs for networks read: only what the viewer sees."""

from __future__ import annotations

from phakhi.socialmap.files.lists import SHEETS
from phakhi.socialmap.files.plain import dl, pajek
from phakhi.socialmap.files.xml import gexf, graphml

WRITERS = {
    "graphml": (graphml, "application/graphml+xml"),
    "gexf": (gexf, "application/gexf+xml"),
    "net": (pajek, "text/plain; charset=utf-8"),
    "dl": (dl, "text/plain; charset=utf-8"),
}

__all__ = ["SHEETS", "WRITERS"]
