"""The words of a draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.orders import TextForm
from phakhi.appointments.models import AppointmentOrder
from phakhi.appointments.views.frame import asked, draft_or_404, order_page
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent


@require_http_methods(["GET", "POST"])
def text(request: Request, pk: Any) -> HttpResponse:
    order = draft_or_404(request, pk)
    seen = seen_version(request, order.version)
    form = TextForm(sent(request), instance=AppointmentOrder.objects.get(pk=order.pk))
    if form.is_bound and form.is_valid():
        services.change_order(acting=request.acting, order=order, seen=seen, **form.cleaned_data)
        return saved(request, _("The words are kept."), order_page(request, order))
    return asked(
        request,
        form,
        title=_("Words of the order"),
        kind=order.title,
        lead=_("Dates are written with Arabic digits; the paper prints Thai ones."),
        submit=_("Keep these words"),
        back=order_page(request, order),
        steps=((order.title[:60], order_page(request, order)),),
        version=seen,
    )
