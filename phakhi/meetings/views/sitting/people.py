"""Who comes, leaves, steps in; who is heard as a guest."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.meetings.forms.sitting.items import GuestForm
from phakhi.meetings.services import calling
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import (
    asked,
    attendance_or_404,
    kept_or_404,
    room_address,
)


@require_http_methods(["GET", "POST"])
def guest(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    form = GuestForm(sent(request))
    if form.is_bound and form.is_valid():
        services.add_guest(acting=request.acting, meeting=meeting, **form.cleaned_data)
        return saved(request, _("In the room, and in the minutes."), room_address(meeting))
    return asked(
        request,
        meeting,
        form,
        title=_("A guest comes in"),
        lead=_("Somebody who is heard on a matter. Guests are never counted."),
        submit=_("Enter this guest as present"),
        back=room_address(meeting),
    )


@require_POST
def come_or_go(request: Request, code: str, ref: str, pk: UUID, act: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    row = attendance_or_404(request.acting, meeting, pk)
    if act == "come":
        calling.check_in(acting=request.acting, attendance=row, by="list")
        told = _("%(name)s is there.")
    elif act == "go":
        calling.check_out(acting=request.acting, attendance=row)
        told = _("%(name)s has left.")
    else:
        raise BadInput(act=act)
    return saved(request, told % {"name": row.name}, f"{room_address(meeting)}#people")
