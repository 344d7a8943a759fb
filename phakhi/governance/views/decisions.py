"""The decision register of a network (R002)."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from phakhi.core.errors import BadInput
from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent, sent_files
from phakhi.core.permissions import authorise
from phakhi.core.sentences import sentence
from phakhi.governance import services
from phakhi.governance.forms.work import DecisionForm, FollowUpForm, OutcomeForm, OwnerForm
from phakhi.governance.frame import network_address, network_frame, network_trail
from phakhi.governance.models import Decision, FollowUp, GovernanceNetwork
from phakhi.governance.permissions import can_coordinate, is_member
from phakhi.governance.queries import network_or_404
from phakhi.governance.queries.decisions import (
    COLUMNS,
    LATE,
    AskedDecisions,
    counts,
    decisions_of,
    with_owners,
)
from phakhi.governance.views.frame import address, asked, page
from phakhi.governance.work_states import DECISION_FLOW, follows_up

PER_PAGE = 30


@require_safe
def decisions(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    wanted = AskedDecisions.read(request.GET)
    found = decisions_of(request.acting, network, wanted)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "decisions/list.html",
        **network_frame(request.acting, network, "decisions", _("Decisions of the network"))
        | {
            "page": shown,
            "decisions": with_owners(request.acting, shown.object_list),
            "wanted": wanted,
            "chips": _chips(request, network, wanted),
            "query": request.GET.urlencode(),
        },
    )


@require_safe
def decisions_file(request: Request, code: str, ending: str) -> HttpResponseBase:
    network = network_or_404(request.acting, code)
    found = decisions_of(request.acting, network, AskedDecisions.read(request.GET))
    rows = with_owners(request.acting, found)
    return export(rows, COLUMNS, ending, f"decisions-{network.public_code}")


@require_safe
def decision(request: Request, code: str, number: int) -> HttpResponse:
    network, found = _find(request, code, number)
    acting = request.acting
    rows = FollowUp.objects.visible_to(acting).filter(decision=found)
    may_follow = follows_up(acting, found)
    title = _("Decision %(number)s") % {"number": number}
    return page(
        request,
        "decisions/decision.html",
        **network_frame(acting, network, "decisions")
        | {
            "title": title,
            "kind": network.name,
            "lead": "",
            "trail": network_trail(
                network, (_("Decisions"), network_address(network, "decisions")), (title, "")
            ),
            "decision": with_owners(acting, [found])[0],
            "follow_ups": rows,
            "inside": acting.is_staff or is_member(acting, network),
            "acts": DECISION_FLOW.open_acts(acting, found),
            "form": FollowUpForm() if may_follow and found.state == "open" else None,
        },
    )


@require_http_methods(["GET", "POST"])
def record(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(can_coordinate(request.acting, network))
    form = DecisionForm(request.acting, network, sent(request), sent_files(request))
    done = _recorded(request, network, form) if form.is_bound and form.is_valid() else None
    if done is not None:
        url = address(request, "decision", code=network.public_code, number=done.number)
        return saved(request, _("Entered. Whoever was asked to carry it out answers next."), url)
    return asked(
        request,
        network,
        form,
        title=_("Enter a decision"),
        lead=_("As the body took it, word for word. It is entered in the ledger."),
        submit=_("Enter this decision"),
        back=address(request, "decisions", code=network.public_code),
    )


@require_http_methods(["GET", "POST"])
def ask_owner(request: Request, code: str, number: int) -> HttpResponse:
    network, found = _find(request, code, number)
    authorise(can_coordinate(request.acting, network))
    form = OwnerForm(request.acting, network, sent(request))
    back = address(request, "decision", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        services.ask_owner(acting=request.acting, decision=found, **form.cleaned_data)
        return saved(request, _("Asked. It stands as owner once it has accepted."), back)
    return asked(
        request,
        network,
        form,
        title=_("Ask a member to carry it out"),
        lead=found.text,
        submit=_("Ask this member"),
        back=back,
    )


@require_POST
def follow_up(request: Request, code: str, number: int) -> HttpResponse:
    network, found = _find(request, code, number)
    form = FollowUpForm(request.POST)
    back = address(request, "decision", code=network.public_code, number=number)
    if not form.is_valid():
        title = _("How far is it?")
        return asked(request, network, form, title=title, submit=_("Add"), back=back)
    services.add_follow_up(acting=request.acting, decision=found, **form.cleaned_data)
    return saved(request, _("Added."), back)


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, number: int, act: str) -> HttpResponse:
    network, found = _find(request, code, number)
    form = OutcomeForm(sent(request))
    back = address(request, "decision", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        services.move_decision(
            acting=request.acting, decision=found, act=act, seen=seen, **form.cleaned_data
        )
        return saved(request, _("Done and entered in the ledger."), back)
    DECISION_FLOW.move(request.acting, found, act)  # refuses here, on the unsaved row
    button = {
        "finish": _("It is carried out"),
        "drop": _("Give it up"),
        "reopen": _("Take it up again"),
    }[act]
    more: dict[str, Any] = {"lead": found.text, "version": seen_version(request, found.version)}
    return asked(request, network, form, title=button, submit=button, back=back, **more)


def _recorded(request: Request, network: GovernanceNetwork, form: DecisionForm) -> Decision | None:
    """A file that is not what its name says is told beside its field."""
    try:
        return services.record_decision(acting=request.acting, network=network, **form.cleaned_data)
    except BadInput as error:
        if not error.code.startswith("file_"):
            raise
        form.add_error("upload", sentence(error))
        return None


def _find(request: Request, code: str, number: int) -> tuple[GovernanceNetwork, Decision]:
    network = network_or_404(request.acting, code)
    seen = Decision.objects.visible_to(request.acting)
    related = ("network__province", "proposal__actor__party", "owner", "document")
    found = get_object_or_404(seen.select_related(*related), network=network, number=number)
    return network, found


def _chips(
    request: Request, network: GovernanceNetwork, wanted: AskedDecisions
) -> list[dict[str, Any]]:
    numbers = counts(request.acting, network)
    labels = {LATE: _("Overdue"), **DECISION_FLOW.states}
    return [
        {
            "label": labels[state],
            "url": "?" if wanted.state == state else f"?state={state}",
            "count": numbers[state],
            "current": wanted.state == state,
        }
        for state in labels
        if numbers[state] or wanted.state == state
    ]
