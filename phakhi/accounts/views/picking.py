"""The suggestions under the fields for a person and for a post; who is no staff asks in vain."""

from __future__ import annotations

from django.http import JsonResponse
from django.views.decorators.http import require_safe

from phakhi.accounts.picking.persons import PersonFinder
from phakhi.accounts.picking.posts import PostFinder
from phakhi.core.http import Request
from phakhi.core.permissions import authorise


@require_safe
def pick_person(request: Request) -> JsonResponse:
    authorise(request.acting.is_staff)
    finder = PersonFinder(request.acting)
    return JsonResponse({"names": finder.shown(finder.likely(_asked(request)))})


@require_safe
def pick_post(request: Request) -> JsonResponse:
    authorise(request.acting.is_staff)
    finder = PostFinder(request.acting)
    return JsonResponse({"names": finder.shown(finder.likely(_asked(request)))})


def _asked(request: Request) -> str:
    return request.GET.get("q", "").replace("\x00", "")[:200]
