"""Somebody sits down or rises, entered by the office for what no order of the platform says."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.bodies import services
from phakhi.bodies.forms.seats import EndTermForm, TermForm
from phakhi.bodies.frame import body_address, body_or_404
from phakhi.bodies.lasting import usual_until
from phakhi.bodies.models import Seat, SeatTerm
from phakhi.bodies.permissions import can_change_body
from phakhi.bodies.views.frame import asked
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise


@require_http_methods(["GET", "POST"])
def fill(request: Request, code: str, pk: UUID) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    found = Seat.objects.select_related("body", "party__actor")
    seat = get_object_or_404(found, body=body, pk=pk, ended_on=None)
    form = TermForm(request.acting, sent(request), initial=_initial(seat))
    if form.is_bound and form.is_valid():
        services.fill_seat(acting=request.acting, seat=seat, **form.values)
        return saved(request, _("The seat is held."), body_address(body, "seats"))
    return asked(
        request,
        body,
        form,
        title=_("Who sits on seat %(number)s?") % {"number": seat.place},
        submit=_("Enter who sits here"),
        back=body_address(body, "seats"),
        steps=((_("Seats"), body_address(body, "seats")),),
    )


@require_http_methods(["GET", "POST"])
def end(request: Request, code: str, pk: UUID) -> HttpResponse:
    body = body_or_404(request.acting, code)
    authorise(can_change_body(request.acting, body))
    terms = SeatTerm.objects.select_related("seat__body", "person", "party", "post")
    term = get_object_or_404(terms, seat__body=body, pk=pk)
    form = EndTermForm(sent(request), initial={"until": timezone.localdate()})
    if form.is_bound and form.is_valid():
        services.end_term(acting=request.acting, term=term, **form.cleaned_data)
        return saved(request, _("The term has its end."), body_address(body, "seats"))
    return asked(
        request,
        body,
        form,
        title=_("End the term of %(name)s") % {"name": term.person or term.party or term.post},
        submit=_("End this term"),
        back=body_address(body, "seats"),
        steps=((_("Seats"), body_address(body, "seats")),),
        is_danger=True,
    )


def _initial(seat: Seat) -> dict[str, Any]:
    today = timezone.localdate()
    actor = getattr(seat.party, "actor", None) if seat.party else None
    return {"since": today, "until": usual_until(seat, today), "party": actor}
