"""Bodies in the province's search."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from phakhi.bodies.facts import kind_line
from phakhi.bodies.frame import body_address
from phakhi.bodies.models import Body
from phakhi.bodies.queries.listing import bodies_of
from phakhi.core.acting import Acting
from phakhi.core.registry import SearchHit


def search_bodies(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    named = Q(name_th__icontains=query) | Q(name_en__icontains=query)
    named |= Q(short_name__icontains=query) | Q(public_code=query.lower())
    found = bodies_of(acting).filter(named | Q(mandate__icontains=query)).order_by("name_th")
    return [_hit(body) for body in found[:limit]]


def _hit(body: Body) -> SearchHit:
    kind = pgettext_lazy("bodies", "Body") if body.is_formal else _("Informal group")
    return SearchHit(body.name, body_address(body), kind, kind_line(body))
