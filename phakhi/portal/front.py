"""The pictures on the first pages: the provinces' outlines, and partners by district."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from phakhi.areas.maps import AreaMap, Silhouette, area_map, silhouettes_of
from phakhi.areas.models import Level
from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.models import Province
from phakhi.core.presets import SECTORS
from phakhi.governance.models import GovernanceNetwork
from phakhi.governance.models.networks import NetworkQuerySet
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.remembered import counts_for


def with_silhouettes(provinces: Iterable[Province]) -> list[tuple[Province, Silhouette | None]]:
    known = list(provinces)
    drawn = silhouettes_of(province.code for province in known)
    return [(province, drawn.get(province.code)) for province in known]


def sector_rows(by_sector: dict[str, int]) -> list[tuple[str, str, int]]:
    """In the order of the canonical list, so that the strip always reads the same."""
    return [(code, label("sectors", code), by_sector.get(code, 0)) for code in SECTORS]


def running_networks(acting: Acting) -> NetworkQuerySet:
    """Those that stand on their own; their children are on their pages."""
    running: NetworkQuerySet = GovernanceNetwork.objects.visible_to(acting).running()
    members = Count("members", filter=Q(members__state="active"))
    alone: NetworkQuerySet = running.filter(parent=None).annotate(members_now=members)
    return alone.order_by("-members_now", "name_th")


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
