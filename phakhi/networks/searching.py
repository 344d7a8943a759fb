"""Partners in the province's search: the directory's own list, shortened."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.core.acting import Acting
from phakhi.core.labels import label
from phakhi.core.registry import SearchHit
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.search import find_actors
from phakhi.networks.models import Actor


def search_partners(acting: Acting, query: str, limit: int) -> list[SearchHit]:
    found = find_actors(acting, Filters(text=query)).select_related("party").order_by("sort_key")
    return [_hit(acting, actor) for actor in found[:limit]]


def _hit(acting: Acting, actor: Actor) -> SearchHit:
    kwargs = {"province": acting.province.slug, "code": actor.public_code}
    kind = label("sub_types", actor.subtype)
    return SearchHit(actor.party.name, reverse("networks:actor", kwargs=kwargs), _("Partner"), kind)
