"""The suggestions under a partner field."""

from __future__ import annotations

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.networks.models import Actor
from phakhi.networks.picking.finding import likely, shown_name


@require_safe
def pick(request: Request) -> JsonResponse:
    """Names of partners the reader may see; the form itself decides which of them it takes."""
    among = Actor.objects.visible_to(request.acting).listed()
    found = likely(request.GET.get("q", ""), among, request.acting)
    return JsonResponse({"names": [shown_name(actor) for actor in found]})
