"""What the views of a sitting share: the meeting, one of its items, a form about it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy

from phakhi.core.acting import Acting
from phakhi.core.http import Request
from phakhi.core.pages import Room
from phakhi.core.permissions import authorise
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.frame import meeting_or_404, meeting_trail
from phakhi.meetings.models import AgendaItem, Attendance, Meeting
from phakhi.meetings.states import keeps
from phakhi.meetings.wording import called

ROOM = Room("meetings", gettext_lazy("Meetings"))
address, trail, page = ROOM.address, ROOM.trail, ROOM.page
FORM = "form.html"


def kept_or_404(request: Request, code: str, ref: str) -> Meeting:
    """The meeting, for whoever keeps its body."""
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(keeps(request.acting, meeting))
    return meeting


def item_or_404(acting: Acting, meeting: Meeting, pk: UUID) -> AgendaItem:
    seen = AgendaItem.objects.visible_to(acting).select_related("meeting__body__province")
    item: AgendaItem = get_object_or_404(seen, meeting=meeting, pk=pk)
    return item


def attendance_or_404(acting: Acting, meeting: Meeting, pk: Any) -> Attendance:
    seen = Attendance.objects.visible_to(acting).select_related("meeting__body", "seat")
    row: Attendance = get_object_or_404(seen, meeting=meeting, pk=pk)
    return row


def room_address(meeting: Meeting) -> str:
    return meeting_address(meeting, "sitting")


def asked(
    request: Request,
    meeting: Meeting,
    form: Any,
    *,
    title: Any,
    submit: Any,
    back: str,
    template: str = FORM,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """A form about one meeting: what follows from it above, one button that says it below."""
    context = {
        "title": title,
        "kind": f"{meeting.body.name} · {called(meeting)}",
        "trail": meeting_trail(meeting, (title, "")),
        "meeting": meeting,
        "form": form,
        "submit": submit,
        "back_url": back,
    }
    return page(request, template, status=status, **(context | more))
