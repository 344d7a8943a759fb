"""A reserve takes a chair, and gives it back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from phakhi.core.errors import BadInput
from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.meetings.models import Attendance
from phakhi.meetings.services import sitting as services
from phakhi.meetings.views.sitting.frame import (
    attendance_or_404,
    kept_or_404,
    room_address,
)


@require_POST
def step_in(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    among = Attendance.objects.filter(meeting=meeting, counts=True)
    chosen = request.POST.get("for", "")
    for_ = get_object_or_404(among, pk=chosen) if _is_uuid(chosen) else None
    if for_ is None:
        raise BadInput("not_of_this_meeting")
    row = attendance_or_404(request.acting, meeting, pk)
    services.step_in(acting=request.acting, attendance=row, for_=for_)
    told = _("%(reserve)s stands in for %(member)s.")
    return saved(request, told % {"reserve": row.name, "member": for_.name}, room_address(meeting))


@require_POST
def step_back(request: Request, code: str, ref: str, pk: UUID) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    row = attendance_or_404(request.acting, meeting, pk)
    services.step_back(acting=request.acting, attendance=row)
    return saved(request, _("The reserve no longer stands in."), room_address(meeting))


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
