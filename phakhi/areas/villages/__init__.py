"""Village lists: there is no public list of the country's, so each province brings its own."""

from __future__ import annotations

from phakhi.areas.villages.check import VillageCheck, check_villages
from phakhi.areas.villages.faults import Fault, sentence_of

__all__ = ["Fault", "VillageCheck", "check_villages", "sentence_of"]
