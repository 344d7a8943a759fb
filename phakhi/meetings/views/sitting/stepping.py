"""A meeting is opened, closed, or adjourned."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.frame import meeting_or_404
from phakhi.meetings.models import Meeting
from phakhi.meetings.services import sitting as services
from phakhi.meetings.states import MEETING_FLOW
from phakhi.meetings.views.sitting.frame import asked, room_address

ACTS = {
    "open": services.open_meeting,
    "close": services.close_meeting,
    "lapse": services.lapse_meeting,
}


@require_http_methods(["GET", "POST"])
def step(request: Request, code: str, ref: str, act: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    if request.method == "POST" and act in ACTS:
        done = ACTS[act](acting=request.acting, meeting=meeting)
        return saved(request, _done(act), _after(done))
    MEETING_FLOW.move(request.acting, meeting, act if act in ACTS else "")
    return _ask_step(request, meeting, act)


def _ask_step(request: Request, meeting: Meeting, act: str) -> HttpResponse:
    words: dict[str, tuple[Any, Any]] = {
        "open": (_("Open this meeting"), _("It is entered that it began now.")),
        "close": (
            _("Close this meeting"),
            _("It is entered that it ended now. The minutes are drafted from what was noted."),
        ),
        "lapse": (
            _("Adjourn for want of a quorum"),
            _("What was resolved stands. A second call can be made with the same agenda."),
        ),
    }
    title, lead = words[act]
    meeting.refresh_from_db()
    given = {"title": title, "lead": lead, "submit": title, "is_danger": act == "lapse"}
    return asked(request, meeting, None, back=room_address(meeting), **given)


def _done(act: str) -> str:
    return {
        "open": _("The meeting is open."),
        "close": _("The meeting is closed. Draft the minutes next."),
        "lapse": _("The meeting is adjourned. Call it a second time from its page."),
    }[act]


def _after(meeting: Meeting) -> str:
    if meeting.state == "closed":
        return meeting_address(meeting, "minutes")
    return meeting_address(meeting) if meeting.state == "lapsed" else room_address(meeting)
