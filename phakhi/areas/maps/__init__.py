"""Maps of an area's parts, each part a link that the keyboard reaches."""

from __future__ import annotations

from phakhi.areas.maps.area_map import AreaMap, area_map
from phakhi.areas.maps.country import country_map
from phakhi.areas.maps.legend import Step
from phakhi.areas.maps.silhouette import Silhouette, silhouettes_of

__all__ = ["AreaMap", "Silhouette", "Step", "area_map", "country_map", "silhouettes_of"]
