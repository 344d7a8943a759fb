"""Where the two ends disagree: the objection, and the office's word."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.ties import services
from phakhi.ties.forms.ties import ReasonForm
from phakhi.ties.permissions import can_answer_tie, can_settle_tie
from phakhi.ties.views.frame import address
from phakhi.ties.views.ties import back_to, find_tie, tie_form


@require_http_methods(["GET", "POST"])
def contest(request: Request, pk: UUID) -> HttpResponse:
    tie = find_tie(request, pk)
    authorise(can_answer_tie(request.acting, tie))
    form = ReasonForm(sent(request))
    if request.method == "GET" or not form.is_valid():
        words = (_("This is not so"), _("Send the reason to the office"))
        return tie_form(request, tie, form, words)
    seen = seen_version(request, tie.version)
    reason = form.cleaned_data["reason"]
    services.contest_tie(acting=request.acting, tie=tie, reason=reason, seen=seen)
    return back_to(
        request, tie, _("The office reads the reason. The public no longer sees the tie.")
    )


@require_http_methods(["GET", "POST"])
def settle(request: Request, pk: UUID, verdict: str) -> HttpResponse:
    tie = find_tie(request, pk)
    authorise(can_settle_tie(request.acting, tie))
    form = ReasonForm(sent(request))
    stands = verdict == "stands"
    if request.method == "GET" or not form.is_valid():
        submit = _("Let the tie stand") if stands else _("Strike the tie")
        return tie_form(request, tie, form, (_("Settle a contested tie"), submit))
    seen = seen_version(request, tie.version)
    reason = form.cleaned_data["reason"]
    services.settle_tie(acting=request.acting, tie=tie, stands=stands, reason=reason, seen=seen)
    return saved(request, _("Settled."), address(request, "index"))
