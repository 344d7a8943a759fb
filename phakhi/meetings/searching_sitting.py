"""Resolutions in the search of the whole house."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit
from phakhi.meetings.queries.resolutions import AskedResolutions, resolutions_of
from phakhi.meetings.resolved import resolved_th


def search_resolutions(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    found = resolutions_of(acting, AskedResolutions(text=query))[:limit]
    return [
        SearchHit(
            title=one.item.title,
            url=reverse(
                "meetings:resolution", kwargs={"province": acting.province.slug, "pk": one.pk}
            ),
            kind=_("Resolution"),
            note=resolved_th(one)[:160],
        )
        for one in found
    ]
