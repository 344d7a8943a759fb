"""The provinces' silhouettes, from the npm package `@svg-maps/thailand` where it is installed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings

from phakhi.areas.models import Area, Level, Outline
from phakhi.areas.naming import name_key

_PACKAGE = Path("node_modules") / "@svg-maps" / "thailand" / "index.js"


def load_outlines(package: Path | None = None) -> int:
    """Number of silhouettes that are new; none where the package is absent, and no failure."""
    source = package or Path(settings.ROOT) / _PACKAGE
    if not source.is_file():
        return 0
    drawing = _parsed(source)
    there = dict(Outline.objects.values_list("area_id", "path"))
    fresh = [
        Outline(area_id=code, path=path, view_box=drawing["viewBox"])
        for code, path in _matched(drawing["locations"])
        if there.get(code) != path
    ]
    Outline.objects.bulk_create(
        fresh, update_conflicts=True, unique_fields=["area"], update_fields=["path", "view_box"]
    )
    return len(fresh)


def _parsed(source: Path) -> dict[str, Any]:
    """The module is one JSON object behind `export default`."""
    text = source.read_text("utf-8").strip().removeprefix("export default").rstrip("; \n")
    drawing: dict[str, Any] = json.loads(text)
    return drawing


def _matched(locations: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    provinces = Area.objects.at(Level.PROVINCE).values_list("name_en", "code")
    codes = {name_key(name): code for name, code in provinces}
    for location in locations:
        # The 78th shape, the lake of Songkhla, is no province.
        if code := codes.get(name_key(location["name"])):
            yield code, location["path"]
