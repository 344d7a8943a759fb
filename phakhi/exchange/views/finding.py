"""The thing an address names, if the reader may see it, and the way to it."""

from __future__ import annotations

from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from phakhi.core.http import Request
from phakhi.exchange.models import (
    FacilitationRequest,
    ResourceExchange,
    StateResource,
    UseRequest,
)
from phakhi.exchange.views.frame import address, trail

Trail = list[dict[str, Any]]


def find_request(request: Request, code: str) -> FacilitationRequest:
    rows = FacilitationRequest.objects.visible_to(request.acting).select_related(
        "asker__party", "owner__party", "province", "evidence__province", "scan__province"
    )
    found: FacilitationRequest = get_object_or_404(rows, public_code=code.lower())
    return found


def titled(request: Request, row: FacilitationRequest) -> Trail:
    url = address(request, "request", code=row.public_code)
    return trail(request, (_("Requests"), address(request, "requests")), (row.title, url))


def find_exchange(request: Request, code: str) -> ResourceExchange:
    rows = ResourceExchange.objects.visible_to(request.acting).select_related(
        "giver__party", "receiver__party", "network", "province", "offer", "need"
    )
    found: ResourceExchange = get_object_or_404(rows, public_code=code.lower())
    return found


def exchange_trail(request: Request, row: ResourceExchange) -> Trail:
    url = address(request, "exchange", code=row.public_code)
    return trail(request, (_("Exchanges"), address(request, "exchanges")), (row.what, url))


def find_entry(request: Request, code: str) -> StateResource:
    rows = StateResource.objects.visible_to(request.acting).select_related(
        "owner__party", "province"
    )
    found: StateResource = get_object_or_404(rows, public_code=code.lower())
    return found


def entry_trail(request: Request, entry: StateResource, *more: tuple[Any, str]) -> Trail:
    url = address(request, "entry", code=entry.public_code)
    catalogue = (_("Catalogue of state resources"), address(request, "catalogue"))
    return trail(request, catalogue, (entry.name, url), *more)


def find_use(request: Request, code: str) -> UseRequest:
    rows = UseRequest.objects.visible_to(request.acting).select_related(
        "asker__party", "entry__owner__party", "province", "file__province"
    )
    found: UseRequest = get_object_or_404(rows, public_code=code.lower())
    return found
