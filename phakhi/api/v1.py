"""The public, read-only interface: the same queries and the same columns as the pages."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from ninja import NinjaAPI, Query, Schema

from phakhi.core.acting import Acting
from phakhi.core.models import Province
from phakhi.networks.directory.filters import read_filters
from phakhi.networks.directory.lines import Line, lines_of
from phakhi.networks.directory.search import find_actors, in_order
from phakhi.networks.models import Actor

LARGEST_PAGE = 200

api = NinjaAPI(
    title="Phakhi open data",
    version="1",
    description="Public data of a province's governance network. Licence: CC BY 4.0.",
    docs_url=None,
)


class PartnerOut(Schema):
    """A verified partner that agreed to be shown. Codes are those of docs/reference/presets.md."""

    code: str
    name_th: str
    name_en: str
    level: str
    sector: str
    subtype: str
    six_parties: list[str]
    target_groups: list[str]
    topics: list[str]
    is_politician: bool
    mission: str
    area_code: str
    area: str
    area_codes: list[str]
    founded_year: int | None
    members_count: int | None


class PartnersOut(Schema):
    total: int
    page: int
    pages: int
    partners: list[PartnerOut]


class Problem(Schema):
    detail: str


class PageIn(Schema):
    page: int = 1
    size: int = 50


@api.get("/{slug}/partners", response={200: PartnersOut, 404: Problem}, tags=["partners"])
def partners(request: HttpRequest, slug: str, where: Query[PageIn]) -> dict[str, Any]:
    """All partners, or those that fit `q` and the facets of the directory page's address."""
    acting = _stranger(slug)
    filters = read_filters(request.GET)
    found = in_order(find_actors(acting, filters), filters).select_related("party")
    size = min(max(where.size, 1), LARGEST_PAGE)
    page = Paginator(found, size).get_page(where.page)
    rows = [_partner(line) for line in lines_of(page.object_list, acting.province)]
    return {
        "total": page.paginator.count,
        "page": page.number,
        "pages": page.paginator.num_pages,
        "partners": rows,
    }


@api.get("/{slug}/partners/{code}", response={200: PartnerOut, 404: Problem}, tags=["partners"])
def partner(request: HttpRequest, slug: str, code: str) -> dict[str, Any]:
    acting = _stranger(slug)
    shown = Actor.objects.visible_to(acting).listed().select_related("party")
    actor = get_object_or_404(shown, public_code=code)
    return _partner(next(lines_of([actor], acting.province)))


def _stranger(slug: str) -> Acting:
    """The interface shows what a stranger sees, whoever asks."""
    return Acting.stranger(get_object_or_404(Province, slug=slug))


_COPIED = tuple(
    name for name in PartnerOut.model_fields if name not in {"code", "name_th", "name_en", "area"}
)


def _partner(line: Line) -> dict[str, Any]:
    actor = line.actor
    return {name: getattr(actor, name) for name in _COPIED} | {
        "code": actor.public_code,
        "name_th": actor.party.name_th,
        "name_en": actor.party.name_en,
        "area": line.area,
    }
