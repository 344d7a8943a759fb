"""Links to vote with, made at one press and shown once."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.permissions import authorise
from phakhi.meetings.messages import ballot_text
from phakhi.meetings.models import Attendance, Resolution
from phakhi.meetings.queries.live import live_of
from phakhi.meetings.services import sitting as services
from phakhi.meetings.states import keeps
from phakhi.meetings.views.sitting.ballots import open_vote_or_404
from phakhi.meetings.views.sitting.frame import (
    address,
    asked,
)


@never_cache
@require_http_methods(["GET", "POST"])
def vote_links(request: Request, pk: UUID) -> HttpResponse:
    """A POST makes one link for each who has not voted, and shows them once."""
    found = open_vote_or_404(request, pk)
    meeting = found.item.meeting
    authorise(keeps(request.acting, meeting))
    live = live_of(request.acting, meeting)
    made = _links(request, found, [one.row for one in live.not_voted]) if _posts(request) else []
    return asked(
        request,
        meeting,
        None,
        title=_("Links to vote with"),
        lead=_("Each works once, for one member and this vote alone. Send each to its member."),
        submit=_("Make %(count)s links") % {"count": len(live.not_voted)},
        back=address(request, "vote", pk=pk),
        template="sitting/links.html",
        links=made,
    )


def _links(
    request: Request, found: Resolution, rows: list[Attendance]
) -> list[tuple[Attendance, str, str]]:
    """Whose it is, the text to forward, the address in it."""
    item, made = found.item, []
    for row in rows:
        token = services.vote_link(acting=request.acting, resolution=found, attendance=row)
        url = request.build_absolute_uri(address(request, "ballot", pk=found.pk, token=token))
        made.append((row, ballot_text(item.meeting, row.name, item.title, url), url))
    return made


def _posts(request: Request) -> bool:
    return request.method == "POST"
