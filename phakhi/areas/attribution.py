"""Whose work the areas stand on; the licences ask that it be named (CC BY 4.0)."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

ATTRIBUTION: Final = _(
    "GeoThai/data © 2026 Pongsakorn Thipayanate (CC BY 4.0), from the Department of Provincial "
    "Administration and Thailand Post"
)
OUTLINE_ATTRIBUTION: Final = "@svg-maps/thailand, Tae Noppakun Wongsrinoppakun (CC BY 4.0)"
