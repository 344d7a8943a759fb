"""A form sent twice has one effect: the key is written in the transaction of its change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect

from phakhi.core.errors import HouseError
from phakhi.core.models import IdempotencyKey
from phakhi.core.views.errors import house_error

FIELD = "idempotency_key"


class IdempotencyMiddleware:
    """A second request waits on the unique index until the first commits, then is replayed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        key = _key(request)
        if key is None:
            return None
        try:
            return _answer_once(request, key, view, args, kwargs)
        except HouseError as error:
            return house_error(request, error)


def _answer_once(
    request: HttpRequest, key: UUID, view: Any, args: list[Any], kwargs: dict[str, Any]
) -> HttpResponseBase:
    with transaction.atomic():
        row, is_first = IdempotencyKey.objects.get_or_create(
            who=str(request.user.pk or ""), key=key, route=request.path
        )
        if not is_first:
            return HttpResponseRedirect(row.location)
        response: HttpResponseBase = view(request, *args, **kwargs)
        _remember(row, response)
    return response


def _remember(row: IdempotencyKey, response: HttpResponseBase) -> None:
    """Only a redirect is an effect; a form shown again with its errors may be sent again."""
    if response.status_code in (302, 303):
        row.location = response["Location"]
        row.save(update_fields=["location"])
    else:
        row.delete()


def _key(request: HttpRequest) -> UUID | None:
    if request.method != "POST":
        return None
    try:
        return UUID(request.POST.get(FIELD, ""))
    except ValueError:
        return None
