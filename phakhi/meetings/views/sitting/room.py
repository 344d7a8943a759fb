"""The room itself: the secretary's page, the wall everybody looks at, opening and closing."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.frame import meeting_frame, meeting_or_404
from phakhi.meetings.models import Meeting
from phakhi.meetings.permissions_sitting import is_attendee
from phakhi.meetings.queries.conflicts import conflicts_on
from phakhi.meetings.queries.live import Live, live_of
from phakhi.meetings.services import sitting as services
from phakhi.meetings.states import MEETING_FLOW, keeps
from phakhi.meetings.views.sitting.frame import asked, page, room_address

ACTS = {
    "open": services.open_meeting,
    "close": services.close_meeting,
    "lapse": services.lapse_meeting,
}


@never_cache
@require_safe
def sitting(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    live = live_of(request.acting, meeting)
    may_keep = keeps(request.acting, meeting)
    frame = meeting_frame(request.acting, meeting, "sitting", _("The sitting"))
    return page(
        request,
        "sitting/sitting.html",
        **frame
        | {
            "live": live,
            "here_ref": ref,
            "own": _own(request, live),
            "acts": MEETING_FLOW.open_acts(request.acting, meeting),
            "conflicts": conflicts_on(live.running.item) if live.running and may_keep else [],
            "is_over": meeting.state in ("closed", "lapsed", "cancelled"),
        },
    )


@never_cache
@require_safe
def board(request: Request, code: str, ref: str) -> HttpResponse:
    """For the projector: it fetches itself anew every few seconds."""
    meeting = meeting_or_404(request.acting, code, ref)
    is_part = request.headers.get("HX-Request") == "true"
    frame = meeting_frame(request.acting, meeting, "sitting", _("On the wall"))
    return page(
        request,
        "sitting/board_part.html" if is_part else "sitting/board.html",
        **frame | {"live": live_of(request.acting, meeting), "here_ref": ref},
    )


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


def _own(request: Request, live: Live) -> Any:
    """The chair at this table whoever looks speaks for."""
    mine = (one for one in live.chairs if is_attendee(request.acting, one.row))
    return next(mine, None) if request.acting.is_signed_in else None
