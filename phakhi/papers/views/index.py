"""The papers that wait for me, and all that I may see."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.papers.models import Paper
from phakhi.papers.views.frame import page, trail


@require_safe
def index(request: Request) -> HttpResponse:
    return page(
        request,
        "index.html",
        title=_("Paperwork"),
        trail=trail(request),
        papers=Paper.objects.visible_to(request.acting)[:50],
    )
