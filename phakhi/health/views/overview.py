"""The eight dials, one of them in detail, what changed, and the files."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from phakhi.core import jobs
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.governance.frame import network_address
from phakhi.health.dials import DIALS
from phakhi.health.files import COLUMNS, lines_of, written_for
from phakhi.health.permissions import can_compute_health, can_see_inside
from phakhi.health.queries.readings import readings_of
from phakhi.health.tasks import TASK
from phakhi.health.views.frame import DOORS, find_network, page
from phakhi.health.words.dials import DialView
from phakhi.health.words.figures import percent
from phakhi.health.words.reasons import explain, explain_all

TREND = 24
PER_PAGE = 12


@require_safe
def overview(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    readings = list(readings_of(request.acting, network)[:TREND])
    title = _("How healthy the network is")
    context: dict[str, Any] = {"reading": None}
    if readings:
        before = readings[1] if len(readings) > 1 else None
        context = {
            "reading": readings[0],
            "before": before,
            "reasons": explain(request.acting, readings[0], before),
            "dials": [DialView(dial, readings) for dial in DIALS.values()],
        }
    lead = _("Eight figures side by side, each for itself: no total score is made of them.")
    return page(request, network, "overview", title, **context | {"lead": lead})


@require_safe
def dial(request: Request, code: str, dial: str) -> HttpResponse:
    network = find_network(request, code)
    if dial not in DIALS:
        raise Http404
    readings = list(readings_of(request.acting, network)[:TREND])
    view = DialView(DIALS[dial], readings) if readings else None
    context = {
        "dial": DIALS[dial],
        "view": view,
        "lead": DIALS[dial].question,
        "links": _links(network, dial, can_see_inside(request.acting, network)),
    }
    return page(request, network, "dial", DIALS[dial].name, **context)


@require_safe
def history(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    found = Paginator(readings_of(request.acting, network), PER_PAGE)
    here = found.get_page(request.GET.get("page"))
    rows = list(here.object_list)
    older = readings_of(request.acting, network).filter(number=rows[-1].number - 1) if rows else []
    before = [*rows[1:], *older, None]
    both = list(zip(rows, before, strict=False))
    told = [
        {"reading": reading, "reasons": reasons, "moved": _moved(reading, last)}
        for (reading, last), reasons in zip(both, explain_all(request.acting, both), strict=True)
    ]
    lead = _("Every reading is kept as it was made; nothing is computed again afterwards.")
    return page(request, network, "history", _("What changed"), told=told, page=here, lead=lead)


@require_safe
def readings_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    network = find_network(request, code)
    readings = readings_of(request.acting, network)
    name = f"health-{network.public_code}"
    if ending == "json":
        return JsonResponse(written_for(request.acting, network, readings))
    return export(lines_of(readings), COLUMNS, ending, name)


@require_POST
def compute(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    authorise(can_compute_health(request.acting, network))
    job = jobs.start(
        acting=request.acting,
        task=TASK,
        back_url=network_address(network, "health:overview"),
        network=str(network.pk),
    )
    return redirect(reverse("core:job", kwargs={"province": request.province.slug, "pk": job.pk}))


LISTS: dict[str, tuple[str, ...]] = {
    "depth": ("pairs",),
    "bridging": ("bridges",),
    "robustness": ("bridges", "what_if"),
}


def _links(network: Any, dial: str, inside: bool) -> list[tuple[Any, str]]:
    """The lists behind the figures, as far as the reader may open them."""
    return [
        (door.label, network_address(network, f"health:{door.name}"))
        for door in DOORS
        if door.name in LISTS.get(dial, ()) and (inside or not door.is_inside)
    ]


def _moved(reading: Any, last: Any) -> list[tuple[Any, str, str]]:
    """Dials whose whole per cent differs from the reading before."""
    if last is None:
        return []
    both = ((d, last.dials[d]["value"], reading.dials[d]["value"]) for d in DIALS)
    return [
        (DIALS[d].name, percent(old), percent(new))
        for d, old, new in both
        if old is not None and new is not None and round(old * 100) != round(new * 100)
    ]
