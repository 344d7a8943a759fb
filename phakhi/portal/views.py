"""The public face: a stranger's first page, search over every room, what is open."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.core.models import Province
from phakhi.core.thai import normalise
from phakhi.portal.front import district_map, running_networks, sector_rows, with_silhouettes
from phakhi.portal.queries import facts_of, find_everywhere

LONGEST_QUERY = 100


@require_safe
def provinces(request: HttpRequest) -> HttpResponse:
    context = {
        "title": _("Provinces run with their people"),
        "lead": _("Choose a province to see who works for it, what they do and how to take part."),
        "provinces": with_silhouettes(Province.objects.all()),
    }
    return render(request, "portal/provinces.html", context)


@require_safe
def home(request: Request) -> HttpResponse:
    facts = facts_of(request.acting)
    context = {
        "title": _("%(province)s Province") % {"province": request.province.name},
        "lead": _("Who works for the province, where, on what, and how you can join."),
        "facts": facts,
        "sectors": sector_rows(facts.by_sector),
        "map": district_map(request.acting),
        "networks": running_networks(request.acting)[:4],
    }
    return render(request, "portal/home.html", context)


@require_safe
def search(request: Request) -> HttpResponse:
    query = normalise(request.GET.get("q", ""))[:LONGEST_QUERY].strip()
    context: dict[str, Any] = {
        "title": _("Search %(province)s") % {"province": request.province.name},
        "query": query,
        "groups": find_everywhere(request.acting, query) if query else [],
        "trail": _trail(request, _("Search")),
    }
    return render(request, "portal/search.html", context)


@require_safe
def about(request: Request) -> HttpResponse:
    context = {
        "title": _("About this platform"),
        "lead": _("What it is for, whose it is, and how to check it."),
        "trail": _trail(request, _("About this platform")),
    }
    return render(request, "portal/about.html", context)


@require_safe
def open_data(request: Request) -> HttpResponse:
    context = {
        "title": _("Open data of %(province)s") % {"province": request.province.name},
        "lead": _("Everything on the public pages, as files and by programme."),
        "trail": _trail(request, _("Open data")),
    }
    return render(request, "portal/open_data.html", context)


def _trail(request: Request, here: str) -> list[dict[str, str]]:
    return [{"label": request.province.name, "url": "../"}, {"label": here}]
