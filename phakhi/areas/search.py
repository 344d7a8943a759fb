"""Areas in the province's search box."""

from __future__ import annotations

from phakhi.areas.queries import find
from phakhi.areas.views.addresses import url_of
from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit


def search_areas(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    found = find(query, within=acting.province.code, limit=limit)
    return [
        SearchHit(
            title=area.titled,
            url=url_of(acting.province, area.code),
            kind=area.get_level_display(),
            note=area.parent.full_name() if area.parent and area.level != "district" else "",
        )
        for area in found
        if area.level != "cluster"
    ]
