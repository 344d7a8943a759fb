from __future__ import annotations

from phakhi.areas.services.boundaries import BoundaryLoad, import_boundaries
from phakhi.areas.services.villages import import_villages

__all__ = ["BoundaryLoad", "import_boundaries", "import_villages"]
