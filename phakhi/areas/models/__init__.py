from __future__ import annotations

from phakhi.areas.models.abolished import AbolishedArea
from phakhi.areas.models.area import Area
from phakhi.areas.models.levels import Level
from phakhi.areas.models.shapes import Boundary, Outline
from phakhi.areas.models.village_lists import VillageList

__all__ = ["AbolishedArea", "Area", "Boundary", "Level", "Outline", "VillageList"]
