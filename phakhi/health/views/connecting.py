"""Who connects, what a leaving would change, and the ties pair by pair."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.governance.models import GovernanceNetwork
from phakhi.health.computing.leaving import leaving
from phakhi.health.computing.pairs import PairLine
from phakhi.health.computing.snapshot import Snapshot
from phakhi.health.computing.standing import read_standing
from phakhi.health.models import HealthReading
from phakhi.health.permissions import can_see_inside
from phakhi.health.queries.gathering import gather
from phakhi.health.queries.pairs import lines_of
from phakhi.health.queries.readings import latest_of, readings_of
from phakhi.health.views.frame import find_network, page
from phakhi.health.words.connecting import WARNINGS, broker_rows, cut_rows, what_if_said
from phakhi.health.words.names import Names

PER_PAGE = 50


@require_safe
def bridges(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    reading = readings_of(request.acting, network).first()
    inside = can_see_inside(request.acting, network)
    context = _bridges(request, reading, inside) if reading else {}
    lead = _("Organisations and groups that join others who have no tie of their own. Persons are "
             "not listed.")  # fmt: skip
    return page(
        request, network, "bridges", _("Who connects"), reading=reading, inside=inside, lead=lead,
        **context,
    )  # fmt: skip


def _bridges(request: Request, reading: HealthReading, inside: bool) -> dict[str, Any]:
    found = read_standing(reading.standing)
    ids = {point.member for point in found.cut_points}
    ids.update(member for point in found.cut_points for member in point.cut_off)
    ids.update(broker.member for broker in found.brokers)
    if inside:
        ids.update(end for pair in found.only_ties for end in pair)
        ids.update(found.alone)
    names = Names.for_reader(request.acting, ids)
    cuts = cut_rows(found, names)
    return {
        "cuts": cuts,
        "unnamed": found.unnamed + len(found.cut_points) - len(cuts),
        "brokers": broker_rows(found, names),
        "only_ties": [names.all(pair) for pair in found.only_ties] if inside else [],
        "alone": names.all(found.alone) if inside else [],
    }


@require_safe
def what_if(request: Request, code: str) -> HttpResponse:
    """`?partner=` a public code; only members that may be named can be chosen."""
    network = _inside(request, code)
    reading = latest_of(network)
    context: dict[str, Any] = {"reading": reading}
    if reading is not None:
        snapshot = Snapshot.read(reading.graph)
        names = Names.for_reader(request.acting, snapshot.members)
        chosen = _chosen(names, request.GET.get("partner", ""))
        context |= _choices(reading, names) | {"chosen": names.get(chosen) if chosen else None}
        if chosen:
            context["said"] = what_if_said(leaving(snapshot, chosen), names)
    lead = _("Computed from the last reading. Nothing is changed by looking.")
    return page(request, network, "what_if", _("If somebody leaves"), lead=lead, **context)


def _chosen(names: Names, code: str) -> str:
    return next((member for member, named in names.known.items() if named.code == code), "")


def _choices(reading: HealthReading, names: Names) -> dict[str, Any]:
    points = [point.member for point in read_standing(reading.standing).cut_points]
    rest = [named for member, named in names.known.items() if member not in set(points)]
    return {"first": names.all(points), "rest": sorted(rest, key=lambda named: named.name)}


@require_safe
def pairs(request: Request, code: str) -> HttpResponse:
    network = _inside(request, code)
    lines = lines_of(gather(network, timezone.localdate()), timezone.localdate())
    warn = request.GET.get("warn", "")
    shown = [line for line in lines if not warn or line.warn == warn]
    here = Paginator(shown, PER_PAGE).get_page(request.GET.get("page"))
    names = Names.for_reader(request.acting, _ends(here.object_list))
    lead = _("How often, how long and how steadily two partners work together. Persons are not "
             "listed.")  # fmt: skip
    return page(
        request, network, "pairs", _("Pair by pair"), lead=lead, page=here,
        rows=[(names.of(line.one), names.of(line.other), line) for line in here.object_list],
        chips=_chips(lines, warn), warnings=WARNINGS,
    )  # fmt: skip


def _ends(lines: Iterable[PairLine]) -> set[str]:
    return {end for line in lines for end in (line.one, line.other)}


def _chips(lines: list[PairLine], warn: str) -> list[dict[str, Any]]:
    counts = {code: sum(line.warn == code for line in lines) for code in WARNINGS}
    every = {"label": _("All pairs"), "url": "?", "count": len(lines), "current": not warn}
    return [every] + [
        {"label": label, "url": f"?warn={code}", "count": counts[code], "current": warn == code}
        for code, label in WARNINGS.items()
    ]


def _inside(request: Request, code: str) -> GovernanceNetwork:
    network = find_network(request, code)
    authorise(can_see_inside(request.acting, network))
    return network
