"""The public directory: list, map and files, all on the same filters and address."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.networks.directory.chips import chosen, facets
from phakhi.networks.directory.columns import PUBLIC_COLUMNS
from phakhi.networks.directory.filters import Filters, read_filters
from phakhi.networks.directory.lines import lines_of
from phakhi.networks.directory.map import map_of, names_in, ways
from phakhi.networks.directory.remembered import counts_for
from phakhi.networks.directory.search import find_actors, in_order
from phakhi.networks.models import Actor

PER_PAGE = 30


@require_safe
def directory(request: Request) -> HttpResponse:
    filters = read_filters(request.GET)
    found = in_order(find_actors(request.acting, filters), filters)
    page = Paginator(found.values_list("pk", flat=True), PER_PAGE).get_page(request.GET.get("page"))
    shown = in_order(Actor.objects.filter(pk__in=list(page.object_list)), filters)
    context = directory_frame(request, filters) | {
        "page": page,
        "lines": lines_of(shown.select_related("party"), request.province),
        "view": "list",
    }
    return render(request, "networks/directory/list.html", context)


@require_safe
def directory_map(request: Request) -> HttpResponse:
    filters = read_filters(request.GET)
    context = directory_frame(request, filters)
    context |= {
        "ways": ways(filters),
        "map": map_of(request.province, filters, context["counts"]["area"], context["names"]),
        "total": find_actors(request.acting, filters).count(),
        "view": "map",
    }
    return render(request, "networks/directory/map.html", context)


@require_safe
def directory_file(request: Request, ending: str) -> HttpResponseBase:
    """What the page shows, whole: the public columns of every partner found."""
    filters = read_filters(request.GET)
    found = in_order(find_actors(request.acting, filters), filters).select_related("party")
    name = f"partners-{request.province.slug}"
    return export(lines_of(found, request.province), PUBLIC_COLUMNS, ending, name)


def directory_frame(request: Request, filters: Filters) -> dict[str, Any]:
    """What every view of the directory shows; the social map is one, a room above."""
    counts = counts_for(request.acting, filters)
    names = names_in(request.province)
    shown = facets(filters, counts, names)
    return {
        "title": _("Partners of %(province)s") % {"province": request.province.name},
        "lead": _("Agencies, businesses, communities and people who work for the province."),
        "trail": [{"label": request.province.name, "url": "../"}, {"label": _("Partners")}],
        "filters": filters,
        "facets": shown,
        "chosen": chosen(shown),
        "counts": counts,
        "names": names,
    }
