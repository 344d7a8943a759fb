"""A draft is put on paper, or given up."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.checking import Level, check_order, sentence_of
from phakhi.appointments.forms.reasons import ReasonForm, WaiverForm
from phakhi.appointments.views.frame import address, asked, draft_or_404, order_page
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent


@require_http_methods(["GET", "POST"])
def put_forward(request: Request, pk: Any) -> HttpResponse:
    """The check stands before the paper; what is grave needs a recorded reason."""
    order = draft_or_404(request, pk)
    found = check_order(order)
    needed = any(one.level == Level.GRAVE for one in found)
    begins = {"waiver": order.waiver}
    form = WaiverForm(sent(request), needed=needed, initial=begins)
    if form.is_bound and form.is_valid():
        seen = seen_version(request, order.version)
        waiver = form.cleaned_data.get("waiver", "")
        services.put_forward(acting=request.acting, order=order, waiver=waiver, seen=seen)
        text = _("The paper is there. Give it a number and send it up.")
        return saved(request, text, order_page(request, order))
    return asked(
        request,
        form,
        title=_("Put this order on paper"),
        kind=order.title,
        lead="",
        submit=_("Make the official paper"),
        back=order_page(request, order),
        steps=((order.title[:60], order_page(request, order)),),
        template="put_forward.html",
        version=order.version,
        findings=[(one, sentence_of(one), False) for one in found],
        is_blocked=any(one.level == Level.BLOCKS for one in found),
    )


@require_http_methods(["GET", "POST"])
def give_up(request: Request, pk: Any) -> HttpResponse:
    order = draft_or_404(request, pk)
    form = ReasonForm(sent(request))
    if form.is_bound and form.is_valid():
        seen, why = seen_version(request, order.version), form.cleaned_data["reason"]
        services.withdraw_order(acting=request.acting, order=order, why=why, seen=seen)
        return saved(request, _("The draft is given up."), address(request, "work"))
    return asked(
        request,
        form,
        title=_("Give this draft up"),
        kind=order.title,
        lead=_("It will not be signed. A number it had is void."),
        submit=_("Give the draft up"),
        back=order_page(request, order),
        steps=((order.title[:60], order_page(request, order)),),
        version=order.version,
        is_danger=True,
    )
