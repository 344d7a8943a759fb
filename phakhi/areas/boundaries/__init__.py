"""Borders that an installation brings itself, as GeoJSON."""

from __future__ import annotations

from phakhi.areas.boundaries.features import FeatureFault, Features, read_features
from phakhi.areas.boundaries.geometry import middle_of

__all__ = ["FeatureFault", "Features", "middle_of", "read_features"]
