"""The meeting's papers: drafted from the record here, signed and numbered among the papers."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.meetings.frame import meeting_frame, meeting_or_404
from phakhi.meetings.messages import group_text, loudspeaker_text
from phakhi.meetings.models import Meeting
from phakhi.meetings.notices import TITLES, draft_list, papers_of, renew_notice
from phakhi.meetings.permissions import can_call
from phakhi.meetings.views.calling.attendance import kept
from phakhi.meetings.views.calling.frame import here, page
from phakhi.papers.kinds import PAPER_KINDS
from phakhi.papers.panels import paper_panel


@require_safe
def papers(request: Request, code: str, ref: str) -> HttpResponse:
    meeting = meeting_or_404(request.acting, code, ref)
    authorise(can_call(request.acting, meeting.body) or request.acting.is_staff)
    context = meeting_frame(request.acting, meeting, "meeting_papers", _("Papers"))
    url = request.build_absolute_uri(here(meeting, "agenda"))
    return page(
        request,
        "calling/papers.html",
        **context
        | {
            "panels": [paper_panel(request.acting, one) for one in papers_of(meeting)],
            "drafts": _drafts(meeting) if context["keeps"] else [],
            "group": group_text(meeting, url),
            "loudspeaker": loudspeaker_text(meeting),
            "url": url,
        },
    )


def _drafts(meeting: Meeting) -> list[dict[str, object]]:
    """What may be drafted now; a list of who came only once people come."""
    kinds = ["agenda"]
    if meeting.state == "called":
        kinds = ["notice", "agenda", "attendance_list"]
    elif meeting.state in ("open", "closed"):
        kinds = ["agenda", "attendance_list", "payment_evidence"]
    elif meeting.state in ("cancelled", "lapsed"):
        kinds = []
    return [{"kind": kind, "label": PAPER_KINDS[kind].label} for kind in kinds]


@require_POST
def draft(request: Request, code: str, ref: str, kind: str) -> HttpResponse:
    meeting = kept(request, code, ref)
    if kind not in {one["kind"] for one in _drafts(meeting)}:
        raise Http404
    if kind == "notice":
        renew_notice(request.acting, meeting)
    elif kind in TITLES:
        draft_list(request.acting, meeting, kind)
    return saved(request, _("Drafted from the record."), here(meeting, "meeting_papers"))
