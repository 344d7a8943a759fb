"""The office begins an order."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.orders import NewOrderForm
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.starting import first_lines
from phakhi.appointments.views.frame import address, asked, order_page
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    authorise(is_appointing_office(request.acting))
    begins: dict[str, Any] = {"body": request.GET.get("body", "")[:24]}
    begins |= {"with_posts": True, "with_nominees": True}
    form = NewOrderForm(request.acting, sent(request), initial=begins)
    if form.is_bound and form.is_valid():
        values = form.cleaned_data
        lines = first_lines(values["body"], values["with_posts"], values["with_nominees"])
        order = services.draft_order(
            acting=request.acting,
            body=values["body"],
            lines=lines,
            effective_on=values["effective_on"],
        )
        return saved(
            request, _("The draft is there. Look at its lines."), order_page(request, order)
        )
    return asked(
        request,
        form,
        title=_("Begin an appointment order"),
        lead=_("Its words and its lines come from the body's record; you change what you like."),
        submit=_("Make the draft"),
        back=address(request, "work"),
    )
