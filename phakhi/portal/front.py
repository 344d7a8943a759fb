"""The picture on the province's first page: how many partners work in each district."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.areas.maps import AreaMap, area_map
from phakhi.areas.models import Level
from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.presets import SECTORS
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.remembered import counts_for


def sector_rows(by_sector: dict[str, int]) -> list[tuple[str, str, int]]:
    """In the order of the canonical list, so that the strip always reads the same."""
    return [(code, label("sectors", code), by_sector.get(code, 0)) for code in SECTORS]


def district_map(acting: Acting) -> AreaMap:
    counts = counts_for(acting, Filters(), ("sector", "topic", "area"))["area"]
    partners = reverse("networks:directory", kwargs={"province": acting.province.slug})
    return area_map(
        acting.province.code,
        Level.DISTRICT,
        counts,
        {code: f"{partners}?area={code}" for code in counts},
        title=_("How many partners work in each district"),
        unit=_("partners"),
    )
