"""Networks in the province's search."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.registry import SearchHit
from phakhi.governance.models import GovernanceNetwork


def search_networks(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    named = Q(name_th__icontains=query) | Q(name_en__icontains=query)
    named |= Q(public_code=query.lower()) | Q(shared_goal__icontains=query)
    seen = GovernanceNetwork.objects.visible_to(acting).filter(named).order_by("name_th")
    return [_hit(acting, network) for network in seen[:limit]]


def _hit(acting: Acting, network: GovernanceNetwork) -> SearchHit:
    kwargs = {"province": acting.province.slug, "code": network.public_code}
    url = reverse("governance:overview", kwargs=kwargs)
    return SearchHit(network.name, url, _("Network"), label("purposes", network.main_purpose))
