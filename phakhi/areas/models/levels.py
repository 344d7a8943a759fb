"""The steps from a group of provinces down to a village, and what a code of each looks like."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """Network levels of R011 that are places; two digits more for each step from the province."""

    CLUSTER = "cluster", _("Group of provinces")
    PROVINCE = "province", _("Province")
    DISTRICT = "district", _("District")
    SUBDISTRICT = "subdistrict", _("Subdistrict")
    VILLAGE = "village", _("Village")


CODE_SHAPES: Final = {
    Level.CLUSTER: r"^C[0-9]{2}$",
    Level.PROVINCE: r"^[0-9]{2}$",
    Level.DISTRICT: r"^[0-9]{4}$",
    Level.SUBDISTRICT: r"^[0-9]{6}$",
    Level.VILLAGE: r"^[0-9]{8}$",
}
ORDER: Final = tuple(Level)
_BY_LENGTH: Final = {
    2: Level.PROVINCE,
    4: Level.DISTRICT,
    6: Level.SUBDISTRICT,
    8: Level.VILLAGE,
}


def level_of(code: str) -> Level | None:
    """The level a code speaks of by its shape alone, whether or not such an area exists."""
    if len(code) == 3 and code.startswith("C"):
        return Level.CLUSTER
    return _BY_LENGTH.get(len(code)) if code.isascii() and code.isdigit() else None


def below(level: str) -> Level | None:
    place = ORDER.index(Level(level)) + 1
    return ORDER[place] if place < len(ORDER) else None
