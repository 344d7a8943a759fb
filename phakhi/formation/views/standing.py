"""A candidate's own answer: signed in, or by the forwarded link (R033)."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.formation.models import Candidate
from phakhi.formation.services import choosing as services
from phakhi.formation.services.persons import show_text
from phakhi.formation.states import is_the_person
from phakhi.formation.views.frame import address, find_network, formed_by, lang
from phakhi.formation.views.people import Message, message_page
from phakhi.formation.vocabulary import CRITERIA
from phakhi.governance.models import GovernanceNetwork


@require_POST
def link(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = formed_by(request, code)
    row = _candidate(request, network, pk)
    token = services.issue_candidate_link(acting=request.acting, candidate=row)
    url = request.build_absolute_uri(address(network, "stand", token=token))
    text = _(
        "You were named as a candidate for network manager of %(network)s. Read what it means "
        "and answer here (14 days, one answer): %(url)s"
    ) % {"network": network.name, "url": url}
    message = Message(row.name, text, url)
    return message_page(request, network, message, "manager")


@require_http_methods(["GET", "POST"])
def answer(request: Request, code: str, pk: UUID) -> HttpResponse:
    """Signed in as the candidate."""
    network = find_network(request, code)
    row = _candidate(request, network, pk)
    authorise(is_the_person(request.acting, row))
    if request.method == "GET":
        return _question(request, row)
    agrees = request.POST.get("answer") == "yes"
    services.stand(acting=request.acting, candidate=row, agrees=agrees)
    return saved(request, _("Your answer is kept"), address(network, "manager"))


@never_cache
@require_http_methods(["GET", "POST"])
def stand(request: Request, code: str, token: str) -> HttpResponse:
    row = services.candidate_of_link(request.acting, token)
    if row.choice.network.public_code != code.lower():
        raise Http404
    if request.method == "GET":
        return _question(request, row)
    agrees = request.POST.get("answer") == "yes"
    services.stand_by_link(acting=request.acting, token=token, agrees=agrees)
    network = row.choice.network
    lead = (
        _("Thank you. You stand as a candidate.") if agrees else _("Thank you. You do not stand.")
    )
    context = {"title": _("Your answer is kept"), "kind": network.name, "lead": lead}
    return render(request, "formation/thanks.html", context | {"network": network})


def _question(request: Request, row: Candidate) -> HttpResponse:
    context = {
        "title": _("Would you stand as network manager?"),
        "kind": row.choice.network.name,
        "lead": _("You are free to say no; nobody asks why."),
        "row": row,
        "network": row.choice.network,
        "note": row.choice.note,
        "criteria": [(t.label(lang()), t.gloss(lang())) for t in CRITERIA.values()],
        "text": show_text(request.acting),
    }
    return render(request, "formation/stand.html", context)


def _candidate(request: Request, network: GovernanceNetwork, pk: UUID) -> Candidate:
    seen = Candidate.objects.visible_to(request.acting)
    related = seen.select_related("person", "choice__network__province", "province")
    found: Candidate = get_object_or_404(related, choice__network=network, pk=pk)
    return found
