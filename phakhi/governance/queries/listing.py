"""The networks of the province, by area first (R012), else by level or purpose."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from phakhi.areas.models import Area
from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.presets import AREA_LEVELS, PURPOSES
from phakhi.governance.models import GovernanceNetwork

WAYS = ("area", "level", "purpose")


@dataclass(frozen=True, slots=True)
class Group:
    label: str
    networks: list[GovernanceNetwork]


def listed(acting: Acting, way: str) -> list[Group]:
    """A network that covers several districts stands under each of them."""
    seen = GovernanceNetwork.objects.visible_to(acting).select_related("province")
    members = Count("members", filter=Q(members__state="active"))
    networks = list(seen.annotate(size=members).order_by("name_th"))
    if way == "area":
        return _by_area(acting, networks)
    field, codes, name = {
        "level": ("level", AREA_LEVELS, "area_levels"),
        "purpose": ("main_purpose", PURPOSES, "purposes"),
    }[way]
    groups = [
        Group(label(name, code), [n for n in networks if getattr(n, field) == code])
        for code in codes
    ]
    return [group for group in groups if group.networks]


def _by_area(acting: Acting, networks: list[GovernanceNetwork]) -> list[Group]:
    whole = acting.province.code
    at: dict[str, list[GovernanceNetwork]] = defaultdict(list)
    for network in networks:
        codes = [code for code in (network.area_codes or [network.area_code]) if code]
        for code in sorted({code[:4] for code in codes} or {whole}):
            at[code].append(network)
    areas = Area.objects.filter(code__in=at).order_by("sort_key")
    districts = [Group(str(area.titled), at[area.code]) for area in areas if area.code != whole]
    first = [Group(_("The whole province"), at[whole])] if whole in at else []
    return first + districts
