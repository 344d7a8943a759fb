"""The agenda walked through: begun, ended, heard for information only."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import item_or_404, room_address


@require_POST
def begin(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    services.begin_item(acting=request.acting, item=item)
    told = _("“%(item)s” is before the body now.") % {"item": item.title}
    return saved(request, told, room_address(meeting))


@require_POST
def end(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    services.end_item(acting=request.acting, item=item_or_404(request.acting, meeting, pk))
    return saved(request, _("The item is ended."), room_address(meeting))


@require_POST
def inform(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    item = item_or_404(request.acting, meeting, pk)
    services.go_on_for_information(acting=request.acting, item=item)
    told = _("Noted. The meeting hears this item and resolves nothing on it.")
    return saved(request, told, room_address(meeting))
