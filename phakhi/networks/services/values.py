"""What a profile may hold, checked where it is stored, whoever sends it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from phakhi.core import presets
from phakhi.core.errors import BadInput
from phakhi.networks.registration_numbers import is_registration_no

REGISTRY_FIELDS: Final = frozenset(
    {"sector", "subtype", "axes", "six_parties", "kinds", "registration_no"}
)
PROFILE_FIELDS: Final = REGISTRY_FIELDS | {
    "target_groups",
    "topics",
    "tags",
    "mission",
    "strengths",
    "constraints",
    "founded_year",
    "members_count",
    "area_code",
    "area_codes",
    "latitude",
    "longitude",
    "is_public",
    "contacts_public",
}


def check_profile(profile: Mapping[str, Any]) -> None:
    """Unknown fields and unknown keys are refused, not dropped."""
    if unknown := sorted(profile.keys() - PROFILE_FIELDS):
        raise BadInput(field=unknown[0])
    for field, known in _lists().items():
        given = profile.get(field) or []
        for key in [given] if isinstance(given, str) else given:
            if key not in known:
                raise BadInput(field=field)
    number = profile.get("registration_no")
    if number and not is_registration_no(number):
        raise BadInput("registration_no")


def _lists() -> dict[str, Any]:
    return {
        "sector": presets.SECTORS,
        "subtype": presets.SUB_TYPES,
        "axes": presets.TRAIT_SIDES,
        "six_parties": presets.PARTIES,
        "target_groups": presets.TARGET_GROUPS,
        "kinds": {*presets.INDIVIDUAL_KINDS, *presets.GROUP_KINDS},
        "topics": presets.TOPICS,
    }
