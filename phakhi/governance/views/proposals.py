"""Work proposed to a partner: it takes it on, or says why not (R009)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.governance.forms.life import PlainForm
from phakhi.governance.forms.work import RefuseForm
from phakhi.governance.frame import network_frame
from phakhi.governance.models import AssignmentProposal
from phakhi.governance.proposals import accept_proposal, refuse_proposal, take_back_proposal
from phakhi.governance.queries import network_or_404
from phakhi.governance.states import PROPOSAL_FLOW
from phakhi.governance.views.frame import asked, page


@require_safe
def proposals(request: Request, code: str) -> HttpResponse:
    """The office's list of everything proposed; a partner sees what it was asked."""
    network = network_or_404(request.acting, code)
    seen = AssignmentProposal.objects.visible_to(request.acting).filter(network=network)
    found = list(seen.select_related("actor__party", "actor__province"))
    for one in found:
        one.acts = PROPOSAL_FLOW.open_acts(request.acting, one)
    context = network_frame(request.acting, network, "members", _("Work proposed to members"))
    return page(request, "proposals.html", proposals=found, **context)


@require_POST
def accept(request: Request, pk: UUID) -> HttpResponse:
    found = _find(request, pk)
    seen = seen_version(request, found.version)
    accept_proposal(acting=request.acting, proposal=found, seen=seen)
    return saved(request, _("Taken on. Whoever asked has heard it."), _mine(request))


@require_http_methods(["GET", "POST"])
def refuse(request: Request, pk: UUID) -> HttpResponse:
    found = _find(request, pk)
    form = RefuseForm(sent(request))
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        refuse_proposal(acting=request.acting, proposal=found, seen=seen, **form.cleaned_data)
        return saved(request, _("Refused. Whoever asked reads the reason."), _mine(request))
    PROPOSAL_FLOW.move(request.acting, found, "refuse")  # refuses here, on the unsaved row
    return asked(
        request,
        found.network,
        form,
        title=_("Do not take it on"),
        lead=found.what,
        submit=_("Refuse with this reason"),
        back=_mine(request),
        version=seen_version(request, found.version),
    )


@require_http_methods(["GET", "POST"])
def take_back(request: Request, pk: UUID) -> HttpResponse:
    found = _find(request, pk)
    url = reverse(
        "governance:proposals",
        kwargs={"province": request.province.slug, "code": found.network.public_code},
    )
    if request.method == "POST":
        seen = seen_version(request, found.version)
        take_back_proposal(acting=request.acting, proposal=found, seen=seen)
        return saved(request, _("Taken back."), url)
    PROPOSAL_FLOW.move(request.acting, found, "take_back")  # refuses here, on the unsaved row
    title = _("Take the proposal back")
    return asked(
        request, found.network, PlainForm(), title=title, lead=found.what, submit=title, back=url
    )


def _find(request: Request, pk: UUID) -> AssignmentProposal:
    seen = AssignmentProposal.objects.visible_to(request.acting)
    related = ("network__province", "actor__party")
    found: AssignmentProposal = get_object_or_404(seen.select_related(*related), pk=pk)
    return found


def _mine(request: Request) -> str:
    return reverse("networks:mine", kwargs={"province": request.province.slug})
