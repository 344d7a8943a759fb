"""Areas for tests: a real province by code, or a made-up place inside one."""

from __future__ import annotations

from functools import cache
from typing import Any

from phakhi.areas.loading.rows import abolished_rows, area_rows
from phakhi.areas.models import AbolishedArea, Area


def make_areas(province: str = "30") -> Area:
    """The province with its real districts and subdistricts, and the names of all others."""
    areas, abolished = _rows(province)
    Area.objects.bulk_create(areas, ignore_conflicts=True)
    AbolishedArea.objects.bulk_create(abolished, ignore_conflicts=True)
    return Area.objects.get(code=province)


def make_village(code: str = "30210101", **overrides: Any) -> Area:
    values = {
        "level": "village",
        "parent_id": code[:6],
        "name_th": "บ้านตัวอย่าง",
        "name_en": "",
    }
    return Area.objects.create(code=code, **(values | overrides))


@cache
def _rows(province: str) -> tuple[list[Area], list[AbolishedArea]]:
    """Worked out once for all tests: sort keys take longer than the database."""
    return list(area_rows(province)), list(abolished_rows(province))
