"""Step 5: the driving structure, drafted, met about, agreed (R040)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.formation.forms.bodies import BodyForm, MeetingForm, NoteForm
from phakhi.formation.models import Body, Structure, Voice
from phakhi.formation.permissions import can_form
from phakhi.formation.queries.composing import members_now
from phakhi.formation.queries.diagram import diagram_of
from phakhi.formation.services import structures as services
from phakhi.formation.states import STRUCTURE_FLOW
from phakhi.formation.views.frame import address, answer_form, find_network, formed_by, page
from phakhi.governance.models import GovernanceNetwork

ACTS: dict[str, tuple[Any, Any]] = {
    "propose": (
        gettext_lazy("Put it to the members"),
        gettext_lazy("The members read the proposal now. Hold the meeting next."),
    ),
    "take_back": (
        gettext_lazy("Take it back to change it"),
        gettext_lazy("It is a draft again."),
    ),
    "agree": (
        gettext_lazy("Record that it is agreed"),
        gettext_lazy("Agreed, in force, and entered in the ledger."),
    ),
}
SERVICES = {
    "propose": services.propose_structure,
    "take_back": services.take_back_structure,
    "agree": services.agree_structure,
}


@require_safe
def structure(request: Request, code: str) -> HttpResponse:
    """The version in work for those who may see it, otherwise the one in force."""
    network = find_network(request, code)
    versions = _versions(request, network)
    return _show(request, network, versions, versions[0] if versions else None)


@require_safe
def version(request: Request, code: str, number: int) -> HttpResponse:
    network = find_network(request, code)
    row = get_object_or_404(Structure.objects.visible_to(request.acting), network=network,
                            number=number)  # fmt: skip
    return _show(request, network, _versions(request, network), row)


def _versions(request: Request, network: GovernanceNetwork) -> list[Structure]:
    return list(Structure.objects.visible_to(request.acting).filter(network=network))


def _show(
    request: Request, network: GovernanceNetwork, versions: list[Structure], row: Structure | None
) -> HttpResponse:
    return page(
        request,
        network,
        "structure.html",
        here="structure",
        title=_("Step 5: the driving structure"),
        lead=_("Bodies that come from an agreement in a meeting, with their duties and means."),
        row=row,
        versions=[(v, STRUCTURE_FLOW.states[v.state]) for v in versions],
        in_work=any(v.state in ("draft", "proposed") for v in versions),
        **(_details(request, network, row) if row else {}),
    )


def _details(request: Request, network: GovernanceNetwork, row: Structure) -> dict[str, Any]:
    bodies = list(row.bodies.select_related("parent", "group"))
    voices = Voice.objects.visible_to(request.acting).filter(structure=row)
    states = list(row.voices.values_list("stance", flat=True))
    may = can_form(request.acting, network)
    return {
        "bodies": bodies,
        "drawing": diagram_of(bodies, network.name) if bodies else "",
        "voices": list(voices.select_related("actor__party", "actor__province")),
        "agreed": states.count("agreed"),
        "objected": states.count("objected"),
        "came": len(states),
        "acts": [
            (act, ACTS[act][0])
            for act in STRUCTURE_FLOW.open_acts(request.acting, row)
            if act in ACTS and may
        ],
        "state": STRUCTURE_FLOW.states[row.state],
        "total": sum((body.money or 0 for body in bodies), 0),
        "total_staff": sum(body.staff or 0 for body in bodies),
    }


@require_http_methods(["GET", "POST"])
def draft(request: Request, code: str) -> HttpResponse:
    network = formed_by(request, code)
    form = NoteForm(sent(request))
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.draft_structure(
            acting=request.acting, network=network, **cleaned
        ),
        done=_("The draft is open. Add the bodies."),
        back=address(network, "structure"),
        title=_("Draft the structure"),
        lead=_("A new version starts as a copy of the last one. Nothing changes before the "
               "members agree."),
        submit=_("Begin the draft"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def body(request: Request, code: str, number: int, pk: UUID | None = None) -> HttpResponse:
    network = formed_by(request, code)
    row = _structure(request, network, number)
    authorise(row.state == "draft", "structure_not_draft")
    found = get_object_or_404(row.bodies, pk=pk) if pk else None
    form = BodyForm(sent(request), row, found)
    return answer_form(
        request,
        network,
        form,
        save=lambda _cleaned: services.save_body(
            acting=request.acting, structure=row, values=form.values(), body=found
        ),
        done=_("Saved."),
        back=address(network, "structure"),
        title=_("Change a body") if found else _("Add a body"),
        lead=_("What it is for, what it must do, and what it gets to do it with."),
        submit=_("Save this body"),
    )


@require_POST
def remove_body(request: Request, code: str, number: int, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    found = get_object_or_404(
        Body.objects.visible_to(request.acting).select_related("structure__network"),
        structure=_structure(request, network, number),
        pk=pk,
    )
    services.remove_body(acting=request.acting, body=found)
    return saved(request, _("Removed."), address(network, "structure"))


@require_http_methods(["GET", "POST"])
def meeting(request: Request, code: str, number: int) -> HttpResponse:
    network = formed_by(request, code)
    row = _structure(request, network, number)
    authorise(row.state == "proposed", "structure_not_proposed")
    among = members_now(network).visible_to(request.acting).select_related("party")
    form = MeetingForm(sent(request), sent_files(request), row, list(among))
    return answer_form(
        request,
        network,
        form,
        save=lambda cleaned: services.record_meeting(
            acting=request.acting,
            structure=row,
            met_on=cleaned["met_on"],
            met_at=cleaned["met_at"],
            minutes_note=cleaned["minutes_note"],
            upload=cleaned["upload"],
            said=form.said(),
        ),
        done=_("The meeting is kept."),
        back=address(network, "structure"),
        title=_("Record the meeting"),
        lead=_("Who came and what each said. Reasons are read by the office and the members."),
        submit=_("Keep the record of the meeting"),
        template="meeting.html",
    )


@require_POST
def act(request: Request, code: str, number: int, act: str) -> HttpResponse:
    network = formed_by(request, code)
    row = _structure(request, network, number)
    if act not in SERVICES:
        raise Http404
    SERVICES[act](acting=request.acting, structure=row)
    return saved(request, ACTS[act][1], address(network, "structure"))


def _structure(request: Request, network: GovernanceNetwork, number: int) -> Structure:
    seen = Structure.objects.visible_to(request.acting).select_related("network", "minutes")
    found: Structure = get_object_or_404(seen, network=network, number=number)
    return found
