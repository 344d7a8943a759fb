"""The papers that wait for me, and all that I may see."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.exports import export
from phakhi.core.http import Request
from phakhi.papers.letters import OfficeLetter
from phakhi.papers.models import ChainStep, Paper
from phakhi.papers.permissions import can_keep_books, can_keep_chains, can_keep_letterhead
from phakhi.papers.queries.listing import COLUMNS, Asked, counts, kind_word, papers_of
from phakhi.papers.queries.waiting import unchecked_hands, unchecked_scans, waits_for_me
from phakhi.papers.states import PAPER_FLOW
from phakhi.papers.views.frame import page, trail

PER_PAGE, LISTED = 30, 50


@require_safe
def index(request: Request) -> HttpResponse:
    acting, wanted = request.acting, Asked.read(request.GET)
    shown = Paginator(papers_of(acting, wanted), PER_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "index.html",
        title=_("Paperwork"),
        lead=_("Orders, letters, notices and minutes: drafted, up the chain, signed, issued."),
        trail=trail(request),
        waiting=waits_for_me(acting),
        scans=unchecked_scans(acting)[:LISTED] if can_keep_books(acting) else Paper.objects.none(),
        hands=unchecked_hands(acting)[:LISTED]
        if can_keep_books(acting)
        else ChainStep.objects.none(),
        page=shown,
        rows=[(paper, kind_word(paper)) for paper in shown],
        wanted=wanted,
        chips=_chips(request, wanted),
        query=request.GET.urlencode(),
        may_write=OfficeLetter().may_draft(acting, Paper()),
        keeps_chains=can_keep_chains(acting),
        keeps_head=can_keep_letterhead(acting),
    )


@require_safe
def index_file(request: Request, ending: str) -> HttpResponseBase:
    found = papers_of(request.acting, Asked.read(request.GET))
    return export(found, COLUMNS, ending, "papers")


def _chips(request: Request, wanted: Asked) -> list[dict[str, Any]]:
    """A chip keeps the words that were searched for."""
    numbers = counts(request.acting)
    return [
        {
            "label": label,
            "url": wanted.address("" if wanted.state == state else state),
            "count": numbers.get(state, 0),
            "current": wanted.state == state,
        }
        for state, label in PAPER_FLOW.states.items()
        if numbers.get(state) or wanted.state == state
    ]
