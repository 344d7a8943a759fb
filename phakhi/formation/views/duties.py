"""The map of duties: central, provincial, local; gaps and duplications (R042)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.exports import Column, export
from phakhi.core.http import Request
from phakhi.core.labels import label
from phakhi.core.pages import saved, sent
from phakhi.formation.forms.roles import DutyForm, MissionForm
from phakhi.formation.models import DutyLine, Mission
from phakhi.formation.queries import duty_map
from phakhi.formation.services import roles as services
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, page
from phakhi.formation.vocabulary import LEVELS
from phakhi.governance.models import GovernanceNetwork


@require_safe
def duties(request: Request, code: str) -> HttpResponse:
    network = find_network(request, code)
    rows = duty_map.rows_of(request.acting, network)
    return page(
        request,
        network,
        "duties.html",
        here="duties",
        title=_("Map of duties"),
        lead=_("Who answers for each mission, centrally, in the province and locally."),
        rows=rows,
        levels=list(LEVELS),
        gaps=sum(len(row.gaps) for row in rows),
        twice=sum(len(row.doubled) for row in rows),
    )


COLUMNS = [
    Column(pgettext_lazy("duty map", "Mission"), lambda line: line[0]),
    Column(gettext_lazy("Level"), lambda line: line[1]),
    Column(gettext_lazy("Does what"), lambda line: line[2]),
    Column(gettext_lazy("Body"), lambda line: line[3]),
    Column(gettext_lazy("Legal basis"), lambda line: line[4]),
]


@require_safe
def duties_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    network = find_network(request, code)
    rows = duty_map.rows_of(request.acting, network)
    lines = [line for row in rows for line in _lines(row)]
    return export(lines, COLUMNS, ending, f"duties-{network.public_code}")


def _lines(row: duty_map.MissionRow) -> list[tuple[str, str, str, str, str]]:
    """A gap is a line, too: that is what somebody takes to the next meeting."""
    name = row.mission.name
    lines = [
        (name, label("formation_duty_levels", level), label("formation_duties", line.act),
         line.who, line.basis)
        for level, _needed, found, _hidden in row.cells
        for line in found
    ]  # fmt: skip
    nobody = _("NOBODY")
    return lines + [
        (name, label("formation_duty_levels", gap.level), "", nobody, "") for gap in row.gaps
    ]


@require_http_methods(["GET", "POST"])
def add_mission(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    form = MissionForm(sent(request))
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.add_mission(
            acting=request.acting, network=network, **cleaned
        ),
        done=_("Added. Say now who does what for it."),
        back=address(network, "duties"),
        title=_("Add a mission"),
        lead=_("A public task, in a few words."),
        submit=_("Add this mission"),
    )


@require_POST
def remove_mission(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    services.remove_mission(acting=request.acting, mission=_mission(request, network, pk))
    return saved(request, _("Removed."), address(network, "duties"))


@require_http_methods(["GET", "POST"])
def add_duty(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    mission = _mission(request, network, pk)
    form = DutyForm(sent(request), request.acting)
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.add_duty(acting=request.acting, mission=mission, **cleaned),
        done=_("Added to the map."),
        back=address(network, "duties"),
        title=_("Who answers for: %(mission)s") % {"mission": mission.name},
        lead=_("What law or practice already says. It binds nobody anew."),
        submit=_("Add to the map"),
    )


@require_POST
def remove_duty(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    lines = DutyLine.objects.visible_to(request.acting).select_related("mission__network")
    line = get_object_or_404(lines, mission__network=network, pk=pk)
    services.remove_duty(acting=request.acting, line=line)
    return saved(request, _("Removed."), address(network, "duties"))


def _mission(request: Request, network: GovernanceNetwork, pk: UUID) -> Mission:
    seen = Mission.objects.visible_to(request.acting).select_related("network")
    found: Mission = get_object_or_404(seen, network=network, pk=pk)
    return found
