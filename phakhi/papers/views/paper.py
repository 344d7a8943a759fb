"""One paper: where it is in its life, whose turn it is, what it looks like."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.papers.addresses import address_of_thing
from phakhi.papers.facts import facts_of
from phakhi.papers.making import page_count
from phakhi.papers.models import Paper
from phakhi.papers.offers import offers_of
from phakhi.papers.permissions import can_see_hands
from phakhi.papers.phases import phases_of
from phakhi.papers.queries.chains import rounds_of
from phakhi.papers.queries.histories import history_of
from phakhi.papers.queries.listing import kind_word
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.queries.waiting import who_acts
from phakhi.papers.views.frame import page, trail


@require_safe
def paper(request: Request, pk: UUID) -> HttpResponse:
    found = paper_or_404(request.acting, pk)
    return page(
        request,
        "paper.html",
        title=found.title,
        kind=kind_word(found),
        trail=trail(request, (found.title, "")),
        paper=found,
        phases=phases_of(found),
        waits_for=who_acts(found),
        offers=offers_of(request.acting, found),
        rail=facts_of(found),
        pages=range(1, page_count(found) + 1),
        entries=history_of(request.acting, found),
        **_inside(request, found),
    )


def _inside(request: Request, found: Paper) -> dict[str, Any]:
    """The hands, the memo and the file to correct are the office's and the drafter's."""
    inside = can_see_hands(request.acting, found)
    return {
        "inside": inside,
        "rounds": rounds_of(found) if inside else [],
        "thing_url": address_of_thing(request, found),
    }
