"""Areas for tests: a real province by code, or a made-up place inside one."""

from __future__ import annotations

from typing import Any

from phakhi.areas.loading import load_areas
from phakhi.areas.models import Area


def make_areas(province: str = "30") -> Area:
    """The province with its real districts and subdistricts, and the names of all others."""
    load_areas(province)
    return Area.objects.get(code=province)


def make_village(code: str = "30210101", **overrides: Any) -> Area:
    values = {
        "level": "village",
        "parent_id": code[:6],
        "name_th": "บ้านตัวอย่าง",
        "name_en": "",
    }
    return Area.objects.create(code=code, **(values | overrides))
