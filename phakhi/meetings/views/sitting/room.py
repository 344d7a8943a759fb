"""The room itself: the secretary's page, the wall everybody looks at, opening and closing."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.meetings.frame import meeting_frame, meeting_or_404
from phakhi.meetings.queries.conflicts import conflicts_on
from phakhi.meetings.queries.live import live_of
from phakhi.meetings.services.sitting.session import may_open_at
from phakhi.meetings.states import MEETING_FLOW, keeps
from phakhi.meetings.views.sitting.frame import address, page


@never_cache
@require_safe
def sitting(request: Request, code: str, ref: str) -> HttpResponse:
    """Nobody sits at a circulation: who is asked comes to the vote itself."""
    meeting = meeting_or_404(request.acting, code, ref)
    live = live_of(request.acting, meeting, meeting.closed_at)
    may_keep = keeps(request.acting, meeting)
    own = live.chair_of(request.acting)
    if meeting.kind == "circular" and live.vote and (may_keep or own):
        return redirect(address(request, "vote", pk=live.vote.pk))
    frame = meeting_frame(request.acting, meeting, "sitting", _("The sitting"))
    acts = MEETING_FLOW.open_acts(request.acting, meeting)
    return page(
        request,
        "sitting/sitting.html",
        **frame
        | {
            "live": live,
            "here_ref": ref,
            "own": own,
            "acts": acts,
            "may_open": "open" in acts and may_open_at(meeting, timezone.now()),
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
