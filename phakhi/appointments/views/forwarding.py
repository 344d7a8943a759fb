"""A signed order is forwarded to those it concerns."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.orders import ForwardForm
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.states import ISSUED
from phakhi.appointments.views.frame import address, asked, order_or_404
from phakhi.core.errors import WrongState
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party


@require_http_methods(["GET", "POST"])
def forward(request: Request, pk: Any) -> HttpResponse:
    order = order_or_404(request, pk)
    authorise(is_appointing_office(request.acting))
    if order.state not in ISSUED:
        raise WrongState("order_not_signed")
    there = order.forwardings.values("party")
    lines = order.lines.filter(party__isnull=False).values("party")
    among = Party.objects.filter(pk__in=lines).exclude(pk__in=there).order_by("sort_key")
    form = ForwardForm(request.acting, among, sent(request))
    back = address(request, "order", pk=order.pk)
    if form.is_bound and form.is_valid():
        services.forward_order(acting=request.acting, order=order, parties=form.chosen())
        return saved(request, _("The letters are drafted. Send each up to be signed."), back)
    return asked(
        request,
        form,
        title=_("Forward this order"),
        kind=order.title,
        lead=_("Each organisation gets a letter with the order enclosed."),
        submit=_("Draft the letters"),
        back=back,
        steps=((order.number_text, back),),
    )
