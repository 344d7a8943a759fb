from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from phakhi.core.http import Request


@require_safe
def index(request: Request) -> HttpResponse:
    return HttpResponse("")


@require_safe
def of_body(request: Request, code: str) -> HttpResponse:
    return HttpResponse("")
