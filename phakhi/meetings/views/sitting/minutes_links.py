"""Links to approve minutes with, shown once."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.meetings.addresses import meeting_address
from phakhi.meetings.messages import minutes_text
from phakhi.meetings.models import Attendance, Minutes
from phakhi.meetings.queries.minutes import answers_now
from phakhi.meetings.services.sitting.correcting import minutes_link
from phakhi.meetings.views.sitting.frame import address, asked, kept_or_404
from phakhi.meetings.views.sitting.minutes import minutes_or_404


@never_cache
@require_http_methods(["GET", "POST"])
def links_page(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = kept_or_404(request, code, ref)
    found = minutes_or_404(request.acting, meeting)
    rows = meeting.attendances.filter(counts=True)
    open_rows = rows.exclude(pk__in=answers_now(found).values("attendance"))
    may_send = found.state == "circulating"
    made = _links(request, found, open_rows) if request.method == "POST" and may_send else []
    return asked(
        request,
        meeting,
        None,
        title=_("Links to approve with"),
        lead=_("Each works once, for one member. Send each to its member."),
        submit=_("Make %(count)s links") % {"count": open_rows.count() if may_send else 0},
        back=meeting_address(meeting, "minutes"),
        template="sitting/links.html",
        links=made,
    )


def _links(request: Request, found: Minutes, rows: Any) -> list[tuple[Attendance, str, str]]:
    """Whose it is, the text to forward, the address in it."""
    made = []
    for row in rows:
        token = minutes_link(acting=request.acting, minutes=found, attendance=row)
        path = address(request, "minutes_by_link", pk=found.pk, token=token)
        url = request.build_absolute_uri(path)
        made.append((row, minutes_text(found.meeting, row.name, url), url))
    return made
