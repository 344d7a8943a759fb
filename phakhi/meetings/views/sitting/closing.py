"""A vote is closed with its count."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from phakhi.core.http import Request
from phakhi.core.pages import saved, sent
from phakhi.core.permissions import authorise
from phakhi.meetings.forms.sitting.items import CloseVoteForm
from phakhi.meetings.models import Resolution
from phakhi.meetings.queries.live import live_of
from phakhi.meetings.queries.resolutions import number_of
from phakhi.meetings.services import sitting as services
from phakhi.meetings.services.sitting.voting import tally_of
from phakhi.meetings.states import keeps
from phakhi.meetings.views.sitting.ballots import open_vote_or_404
from phakhi.meetings.views.sitting.frame import address, asked


@require_http_methods(["GET", "POST"])
def close_vote(request: Request, pk: UUID) -> HttpResponse:
    found = open_vote_or_404(request, pk)
    meeting = found.item.meeting
    authorise(keeps(request.acting, meeting))
    tally = tally_of(found)
    form = CloseVoteForm(sent(request))
    if form.is_bound and form.is_valid():
        done = _close(request, found, form.cleaned_data["casting"] if tally.is_tie else "")
        told = (
            _("Passed as resolution %(number)s.") if done.passed else _("%(number)s: not passed.")
        )
        url = address(request, "resolution", pk=done.pk)
        return saved(request, told % {"number": number_of(done)}, url)
    return asked(
        request,
        meeting,
        form if tally.is_tie else None,
        title=_("Close the vote"),
        lead=_("After this no vote can be given or changed."),
        submit=_("Close the vote and enter its result"),
        back=address(request, "vote", pk=pk),
        template="sitting/close_vote.html",
        resolution=found,
        tally=tally,
        not_voted=live_of(request.acting, meeting).not_voted,
    )


def _close(request: Request, found: Resolution, casting: str) -> Resolution:
    close = services.close_circulation if found.way == "circulation" else services.close_vote
    return close(acting=request.acting, resolution=found, casting=casting)
