"""The lines of a draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.appointments import services
from phakhi.appointments.forms.orders import LineForm
from phakhi.appointments.views.frame import asked, draft_or_404, order_page
from phakhi.core.http import Request
from phakhi.core.pages import saved, seen_version, sent


@require_http_methods(["GET", "POST"])
def add_line(request: Request, pk: Any) -> HttpResponse:
    order = draft_or_404(request, pk)
    seen = seen_version(request, order.version)
    begins = {"seat": request.GET.get("seat", "")[:36], "act": "seat"}
    form = LineForm(request.acting, order, sent(request), initial=begins)
    if form.is_bound and form.is_valid():
        services.put_lines(acting=request.acting, order=order, lines=[_line(form)], seen=seen)
        return saved(request, _("The line is on the order."), order_page(request, order))
    return asked(
        request,
        form,
        title=_("Add a line"),
        kind=order.title,
        lead="",
        submit=_("Put it on the order"),
        back=order_page(request, order),
        steps=((order.title[:60], order_page(request, order)),),
        version=seen,
    )


def _line(form: LineForm) -> services.Line:
    given = form.cleaned_data
    return services.Line(
        seat=given["seat"],
        act=given["act"],
        nomination=given["nomination"],
        person=given["person"],
        post=given["post"],
        party=given["partner"].party if given["partner"] else None,
        until=given["until"],
        printed_post=given["printed_post"],
    )


@require_POST
def remove_line(request: Request, pk: Any, place: int) -> HttpResponse:
    order = draft_or_404(request, pk)
    seen = seen_version(request, order.version)
    services.remove_line(acting=request.acting, order=order, place=place, seen=seen)
    return saved(request, _("The line is off the order."), order_page(request, order))
