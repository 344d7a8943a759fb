"""Standing aside: declared, entered by the secretary, or found."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.errors import Forbidden
from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.meetings.forms.sitting.items import RecuseForm, StandAsideForm
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.models import Attendance, Recusal
from phakhi.meetings.permissions_sitting import own_row
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import asked, item_or_404, kept_or_404, room_address


@require_http_methods(["GET", "POST"])
def recuse(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    aside = Recusal.objects.filter(item=item).values("attendance")
    among = Attendance.objects.filter(meeting=meeting, counts=True).exclude(pk__in=aside)
    form = RecuseForm(among, sent(request))
    if form.is_bound and form.is_valid():
        services.recuse(acting=request.acting, item=item, **form.cleaned_data)
        told = _("Noted: stands aside for this item, and the quorum is counted without.")
        return saved(request, told, room_address(meeting))
    return asked(
        request,
        meeting,
        form,
        title=_("Somebody stands aside"),
        lead=item.title,
        submit=_("Enter that this member leaves the room for the item"),
        back=room_address(meeting),
    )


@require_http_methods(["GET", "POST"])
def stand_aside(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    """A member about oneself, from the own phone."""
    meeting = meeting_or_404(request.acting, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    own = _own_chair(request, meeting.pk)
    form = StandAsideForm(sent(request))
    if form.is_bound and form.is_valid():
        reason = form.cleaned_data["reason"]
        services.recuse(acting=request.acting, item=item, attendance=own, reason=reason)
        told = _("Noted. Please leave the room while this item is before the body.")
        return saved(request, told, room_address(meeting))
    return asked(
        request,
        meeting,
        form,
        title=_("Stand aside for this item"),
        lead=item.title,
        submit=_("I have an interest in it and stand aside"),
        back=room_address(meeting),
    )


def _own_chair(request: Request, meeting: UUID) -> Attendance:
    rows = Attendance.objects.filter(meeting=meeting, counts=True)
    own = own_row(request.acting, rows.select_related("meeting__body"))
    if own is None:
        raise Forbidden
    return own
