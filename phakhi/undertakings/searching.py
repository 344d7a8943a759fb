"""Undertakings in the province's search."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit
from phakhi.undertakings.codes import number_of
from phakhi.undertakings.models import Undertaking


def search_undertakings(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    named = Q(text__icontains=query) | Q(public_code=query.lower())
    seen = Undertaking.objects.visible_to(acting).filter(named).select_related("body")
    return [_hit(acting, row) for row in seen.order_by("-created_at")[:limit]]


def _hit(acting: Acting, row: Undertaking) -> SearchHit:
    kwargs = {"province": acting.province.slug, "code": row.public_code}
    url = reverse("undertakings:undertaking", kwargs=kwargs)
    title = row.text if len(row.text) <= 90 else f"{row.text[:90]}…"
    return SearchHit(title, url, _("Undertaking"), f"{row.body.name} {number_of(row)}")
