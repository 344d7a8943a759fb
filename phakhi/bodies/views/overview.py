from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from phakhi.bodies.frame import body_frame, body_or_404
from phakhi.bodies.views.frame import page, trail
from phakhi.core.http import Request


@require_safe
def index(request: Request) -> HttpResponse:
    return page(request, "index.html", title="", trail=trail(request))


@require_safe
def overview(request: Request, code: str) -> HttpResponse:
    body = body_or_404(request.acting, code)
    return page(request, "overview.html", **body_frame(request.acting, body, "overview"))
