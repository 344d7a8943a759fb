"""One paper: where it is in its life, whose turn it is, what it looks like."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.papers.queries.one import paper_or_404
from phakhi.papers.views.frame import page, trail


@require_safe
def paper(request: Request, pk: UUID) -> HttpResponse:
    found = paper_or_404(request.acting, pk)
    return page(
        request,
        "paper.html",
        title=found.title,
        trail=trail(request, (found.title, "")),
        paper=found,
    )
