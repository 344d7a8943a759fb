"""Agencies are asked for names for one body."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.appointments import services
from phakhi.appointments.forms.names import AskNamesForm
from phakhi.appointments.permissions import is_appointing_office
from phakhi.appointments.views.frame import address, asked
from phakhi.bodies.frame import body_or_404
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.parties.models import Party


@require_http_methods(["GET", "POST"])
def ask(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(is_appointing_office(request.acting))
    among = Party.objects.filter(seats__body=body, seats__ended_on=None).distinct()
    form = AskNamesForm(request.acting, among, sent(request))
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        values = {name: given[name] for name in ("wanted", "answer_due_on", "text")}
        services.ask_names(acting=request.acting, body=body, parties=form.chosen(), **values)
        text = _("The letters are drafted. Send each up to be signed.")
        return saved(request, text, address(request, "work"))
    return asked(
        request,
        form,
        title=_("Ask agencies for names"),
        kind=body.name,
        lead=_("Each gets an official letter, and a link to write the names from a phone."),
        submit=_("Draft the letters"),
        back=address(request, "of_body", code=body.public_code),
    )
