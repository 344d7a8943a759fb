"""On the page of an area: who works there, with a way into the directory."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from phakhi.areas.models import Area
from phakhi.core.acting import Acting
from phakhi.core.panels import Panel
from phakhi.networks.directory.filters import Filters
from phakhi.networks.directory.lines import lines_of
from phakhi.networks.directory.search import find_actors, in_order

MOST = 10


def partners_here(acting: Acting, area: Area) -> Panel | None:
    """The first few; None outside the province asked for."""
    if not area.code.startswith(acting.province.code):
        return None
    filters = Filters(chosen={"area": frozenset({area.code})})
    found = in_order(find_actors(acting, filters), filters).select_related("party")
    directory = reverse("networks:directory", kwargs={"province": acting.province.slug})
    context = {
        "lines": list(lines_of(found[:MOST], acting.province)),
        "total": found.count(),
        "url": directory + filters.query_string(),
    }
    return Panel(_("Partners that work here"), "networks/directory/_area_panel.html", context)
