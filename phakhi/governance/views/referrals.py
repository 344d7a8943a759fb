"""A matter raised to the network above or handed to one below (R011)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent
from phakhi.core.permissions import authorise
from phakhi.governance import services
from phakhi.governance.forms.work import AnswerReferralForm, ReferralForm
from phakhi.governance.frame import network_frame
from phakhi.governance.permissions import can_propose_to
from phakhi.governance.queries import network_or_404
from phakhi.governance.queries.referrals import referrals_of, targets_of
from phakhi.governance.views.frame import address, asked, page
from phakhi.governance.work_states import answers_for_target


@require_safe
def referrals(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    found = list(referrals_of(request.acting, network))
    may_raise = network.is_running and can_propose_to(request.acting, network)
    for one in found:
        waits = one.state in ("sent", "taken_up")
        one.may_answer = waits and answers_for_target(request.acting, one)
    return page(
        request,
        "referrals/list.html",
        **network_frame(request.acting, network, "referrals", _("Raised and handed down"))
        | {
            "referrals": found,
            "may_raise": may_raise and targets_of(request.acting, network).exists(),
        },
    )


@require_http_methods(["GET", "POST"])
def raise_matter(request: Request, code: str) -> HttpResponse:
    network = network_or_404(request.acting, code)
    authorise(can_propose_to(request.acting, network))
    form = ReferralForm(targets_of(request.acting, network), sent(request))
    back = address(request, "referrals", code=network.public_code)
    if form.is_bound and form.is_valid():
        services.raise_referral(acting=request.acting, source=network, **form.cleaned_data)
        return saved(request, _("Sent. The answer appears here."), back)
    return asked(
        request,
        network,
        form,
        title=_("Raise or hand down a matter"),
        lead=_("What does not fit this level goes one level up or down, with a day to answer by."),
        submit=_("Send it to this network"),
        back=back,
    )


@require_http_methods(["GET", "POST"])
def answer(request: Request, code: str, pk: UUID) -> HttpResponse:
    network = network_or_404(request.acting, code)
    found = get_object_or_404(referrals_of(request.acting, network), pk=pk)
    authorise(answers_for_target(request.acting, found))
    form = AnswerReferralForm(sent(request))
    back = address(request, "referrals", code=network.public_code)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, found.version)
        services.answer_referral(
            acting=request.acting, referral=found, seen=seen, **form.cleaned_data
        )
        return saved(request, _("The answer is kept."), back)
    return asked(
        request,
        network,
        form,
        title=_("Answer %(network)s") % {"network": found.source.name},
        lead=found.text,
        submit=_("Send this answer"),
        back=back,
        version=seen_version(request, found.version),
    )
