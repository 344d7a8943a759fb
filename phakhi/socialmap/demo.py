"""The demo's map is drawn at once, so that its first visitor finds everybody in place."""

from __future__ import annotations

from typing import Any

from phakhi.core.models import Province
from phakhi.core.nightly import the_house
from phakhi.socialmap.services import draw_map


def load_map(province: Province, scenario: dict[str, Any]) -> None:
    draw_map(acting=the_house(province))
