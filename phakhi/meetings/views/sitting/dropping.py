"""A vote is dropped, or a slip in it taken back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from phakhi.core.http import Request
from phakhi.core.pages import saved
from phakhi.core.permissions import authorise
from phakhi.meetings.models import Vote
from phakhi.meetings.services import sitting as services
from phakhi.meetings.states import keeps
from phakhi.meetings.views.sitting.ballots import open_vote_or_404
from phakhi.meetings.views.sitting.frame import address, asked, room_address


@require_http_methods(["GET", "POST"])
def drop_vote(request: Request, pk: UUID) -> HttpResponse:
    found = open_vote_or_404(request, pk)
    meeting = found.item.meeting
    authorise(keeps(request.acting, meeting))
    if request.method == "POST":
        services.drop_vote(acting=request.acting, resolution=found)
        told = _("The vote is dropped; nothing was resolved.")
        return saved(request, told, room_address(meeting))
    return asked(
        request,
        meeting,
        None,
        title=_("Drop this vote"),
        lead=_("What was voted is thrown away, and nothing is resolved."),
        submit=_("Drop this vote"),
        back=address(request, "vote", pk=pk),
        is_danger=True,
    )


@require_POST
def take_back_vote(request: Request, pk: UUID, vote: UUID) -> HttpResponse:
    found = open_vote_or_404(request, pk)
    row = get_object_or_404(Vote.objects.visible_to(request.acting), resolution=found, pk=vote)
    services.take_back_vote(acting=request.acting, vote=row)
    return saved(request, _("Taken back. Enter it again."), address(request, "vote", pk=pk))
