"""Open calls: written, opened, applied to, decided (R027)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.governance import services
from phakhi.governance.forms.life import PlainForm
from phakhi.governance.forms.work import ApplyForm, CallForm, SelectForm
from phakhi.governance.frame import network_address, network_frame, network_trail
from phakhi.governance.models import Application, GovernanceNetwork, OpenCall
from phakhi.governance.permissions import can_coordinate
from phakhi.governance.queries import network_or_404
from phakhi.governance.queries.calls import ranking, selected_partners, sheets_are_in
from phakhi.governance.queries.own import own_actors
from phakhi.governance.views.frame import address, asked, page
from phakhi.governance.work_states import CALL_FLOW

STEPS = ("open", "assess", "cancel")


@require_safe
def calls(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    found = OpenCall.objects.visible_to(request.acting).filter(network=network)
    context = network_frame(request.acting, network, "calls", _("Open calls"))
    return page(request, "calls/list.html", calls=found, **context)


@require_safe
def call(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_call(request, code, number)
    acting = request.acting
    own = own_actors(acting)
    return page(
        request,
        "calls/call.html",
        **network_frame(acting, network, "calls")
        | {
            "title": found.title,
            "kind": network.name,
            "lead": "",
            "trail": network_trail(
                network, (_("Open calls"), network_address(network, "calls")), (found.title, "")
            ),
            "call": found,
            "criteria": found.criteria.all(),
            "ranked": ranking(acting, found) if acting.is_staff else [],
            "mine": Application.objects.visible_to(acting).filter(call=found, actor__in=own),
            "may_apply": found.takes_applications and own.exists(),
            "acts": [act for act in STEPS if act in CALL_FLOW.open_acts(acting, found)],
            "assessors": _assessors(request, found),
            "is_assessor": _is_assessor(request, found),
            "may_decide": can_coordinate(acting, network) and sheets_are_in(found),
            "selected": selected_partners(acting, found) if found.state == "decided" else [],
        },
    )


@require_http_methods(["GET", "POST"])
def create(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(can_coordinate(request.acting, network))
    form = CallForm(sent(request))
    if form.is_bound and form.is_valid():
        values = dict(form.cleaned_data)
        criteria = values.pop("criteria")
        done = services.create_call(
            acting=request.acting, network=network, values=values, criteria=criteria
        )
        url = address(request, "call", code=network.public_code, number=done.number)
        return saved(request, _("Kept as a draft. Name the assessors, then open it."), url)
    return asked(
        request,
        network,
        form,
        title=_("Write an open call"),
        lead=_("Criteria and weights are public before the first application."),
        submit=_("Keep as a draft"),
        back=address(request, "calls", code=network.public_code),
    )


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, number: int, act: str) -> HttpResponse:
    network, found = find_call(request, code, number)
    if act not in STEPS:
        raise Http404
    back = address(request, "call", code=network.public_code, number=number)
    if request.method == "POST":
        seen = seen_version(request, found.version)
        services.move_call(acting=request.acting, call=found, act=act, seen=seen)
        return saved(request, _("Done and entered in the ledger."), back)
    CALL_FLOW.move(request.acting, found, act)  # refuses here, on the unsaved row
    button = {
        "open": _("Open the call for applications"),
        "assess": _("Close it and begin to assess"),
        "cancel": _("Cancel this call"),
    }[act]
    more: dict[str, Any] = {"lead": found.title, "version": found.version}
    return asked(request, network, PlainForm(), title=button, submit=button, back=back, **more)


@require_http_methods(["GET", "POST"])
def apply(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_call(request, code, number)
    among = own_actors(request.acting)
    authorise(found.takes_applications and among.exists(), "call_not_open")
    form = ApplyForm(among, sent(request), initial={"actor": among.first()})
    back = address(request, "call", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        values = dict(form.cleaned_data)
        values.pop("has_conflict")
        services.apply_to_call(acting=request.acting, call=found, **values)
        return saved(request, _("Your application is received."), back)
    return asked(
        request,
        network,
        form,
        title=_("Apply"),
        lead=found.title,
        submit=_("Send the application"),
        back=back,
    )


@require_http_methods(["GET", "POST"])
def decide(request: Request, code: str, number: int) -> HttpResponse:
    network, found = find_call(request, code, number)
    authorise(can_coordinate(request.acting, network))
    CALL_FLOW.move(request.acting, OpenCall.objects.get(pk=found.pk), "decide")
    ranked = ranking(request.acting, found)
    waiting = [one.application for one in ranked if one.application.state == "submitted"]
    form = SelectForm(waiting, sent(request))
    back = address(request, "call", code=network.public_code, number=number)
    if form.is_bound and form.is_valid():
        services.decide_call(
            acting=request.acting,
            call=found,
            selected=form.selected,
            reasons=form.reasons,
            record=form.cleaned_data["record"],
            answer_due_on=form.cleaned_data["answer_due_on"],
            seen=seen_version(request, found.version),
        )
        return saved(request, _("Decided and published. The selected partners are invited."), back)
    return asked(
        request,
        network,
        form,
        title=_("Decide the call"),
        lead=_("Every applicant reads the reason. The result and this record are public."),
        submit=_("Publish the decision and invite"),
        back=back,
        template="calls/decide.html",
        ranked=ranked,
        call=found,
        version=seen_version(request, found.version),
    )


def find_call(request: Request, code: str, number: int) -> tuple[GovernanceNetwork, OpenCall]:
    network = network_or_404(request.acting, code)
    seen = OpenCall.objects.visible_to(request.acting).select_related("network__province")
    found: OpenCall = get_object_or_404(seen, network=network, number=number)
    return network, found


def _assessors(request: Request, found: OpenCall) -> Any:
    return found.assessors.select_related("person") if request.acting.is_staff else []


def _is_assessor(request: Request, found: OpenCall) -> bool:
    mine = found.assessors.filter(person=request.acting.person_id, finished_at=None)
    is_open = found.state == "assessing" and request.acting.is_signed_in
    return is_open and mine.exists()
