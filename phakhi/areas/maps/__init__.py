"""Maps of an area's parts, each part a link that the keyboard reaches."""

from __future__ import annotations

from phakhi.areas.maps.area_map import AreaMap, area_map
from phakhi.areas.maps.country import country_map
from phakhi.areas.maps.legend import Step

__all__ = ["AreaMap", "Step", "area_map", "country_map"]
