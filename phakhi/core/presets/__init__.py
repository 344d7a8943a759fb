"""The canonical lists of the house, once: codes with Thai and English names."""

from __future__ import annotations

from phakhi.core.presets.actors import (
    ACTOR_LEVELS,
    CONTACT_CHANNELS,
    EXTERNAL_KINDS,
    GROUP_KINDS,
    HONORIFICS,
    INDIVIDUAL_KINDS,
    PARTY_OF_GROUP,
    PARTY_OF_INDIVIDUAL,
    TARGET_GROUPS,
)
from phakhi.core.presets.network import (
    AREA_LEVELS,
    BUDGET_FAMILIES,
    DIMENSIONS,
    PARTICIPATION_DIMENSIONS,
    PURPOSES,
    SPECTRUM,
    THEMES,
)
from phakhi.core.presets.resources import RESOURCES, UNITS, UNITS_OF
from phakhi.core.presets.sectors import (
    PARTIES,
    PARTY_OF,
    SECTORS,
    SIDE_OF,
    SUB_TYPES,
    TRAIT_SIDES,
)
from phakhi.core.presets.term import Term, Terms
from phakhi.core.presets.ties import DIRECTED_TIES, FREQUENCIES, INTENSITIES, TIE_KINDS
from phakhi.core.presets.topics import POPULATIONS, TOPICS

LISTS: dict[str, Terms] = {
    "sectors": SECTORS,
    "sub_types": SUB_TYPES,
    "parties": PARTIES,
    "trait_sides": TRAIT_SIDES,
    "actor_levels": ACTOR_LEVELS,
    "individual_kinds": INDIVIDUAL_KINDS,
    "group_kinds": GROUP_KINDS,
    "target_groups": TARGET_GROUPS,
    "external_kinds": EXTERNAL_KINDS,
    "contact_channels": CONTACT_CHANNELS,
    "honorifics": HONORIFICS,
    "resources": RESOURCES,
    "units": UNITS,
    "purposes": PURPOSES,
    "themes": THEMES,
    "dimensions": DIMENSIONS,
    "budget_families": BUDGET_FAMILIES,
    "participation_dimensions": PARTICIPATION_DIMENSIONS,
    "spectrum": SPECTRUM,
    "area_levels": AREA_LEVELS,
    "topics": TOPICS,
    "populations": POPULATIONS,
    "tie_kinds": TIE_KINDS,
    "frequencies": FREQUENCIES,
    "intensities": INTENSITIES,
}

__all__ = [
    "ACTOR_LEVELS",
    "AREA_LEVELS",
    "BUDGET_FAMILIES",
    "CONTACT_CHANNELS",
    "DIMENSIONS",
    "DIRECTED_TIES",
    "EXTERNAL_KINDS",
    "FREQUENCIES",
    "GROUP_KINDS",
    "HONORIFICS",
    "INDIVIDUAL_KINDS",
    "INTENSITIES",
    "LISTS",
    "PARTICIPATION_DIMENSIONS",
    "PARTIES",
    "PARTY_OF",
    "PARTY_OF_GROUP",
    "PARTY_OF_INDIVIDUAL",
    "POPULATIONS",
    "PURPOSES",
    "RESOURCES",
    "SECTORS",
    "SIDE_OF",
    "SPECTRUM",
    "SUB_TYPES",
    "TARGET_GROUPS",
    "THEMES",
    "TIE_KINDS",
    "TOPICS",
    "TRAIT_SIDES",
    "UNITS",
    "UNITS_OF",
    "Term",
    "Terms",
]
