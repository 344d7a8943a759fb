"""The bodies as Popolo (popoloproject.com): what a public page shows, for machines."""

from __future__ import annotations

from phakhi.bodies.popolo.parts import POPOLO_PARTS, PopoloPart

__all__ = ["POPOLO_PARTS", "PopoloPart"]
