from __future__ import annotations

from phakhi.areas.loading.load import Loaded, load_areas

__all__ = ["Loaded", "load_areas"]
