"""The register as a list: filtered, counted, paged."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.translation import gettext as _

from phakhi.bodies.models import Body
from phakhi.core.http import Request
from phakhi.undertakings.queries.register import LATE, Asked, counts, register_of, with_owners
from phakhi.undertakings.states import UNDERTAKING_FLOW
from phakhi.undertakings.views.frame import address

PER_PAGE = 30


def listed(request: Request, asked: Asked, body: Body | None = None) -> dict[str, Any]:
    found = register_of(request.acting, asked, body)
    shown = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    if body is not None:
        query["body"] = body.public_code
    return {
        "page": shown,
        "rows": with_owners(request.acting, shown.object_list),
        "asked": asked,
        "chips": _chips(request, asked, body),
        "file_query": query.urlencode(),
        "register_url": address(request, "index"),
    }


def _chips(request: Request, asked: Asked, body: Body | None) -> list[dict[str, Any]]:
    numbers = counts(request.acting, asked, body)
    labels = {LATE: _("Overdue"), **UNDERTAKING_FLOW.states}
    return [
        {
            "label": label,
            "url": _turned(request.GET, state, asked),
            "count": numbers[state],
            "current": asked.state == state,
        }
        for state, label in labels.items()
        if numbers[state] or asked.state == state
    ]


def _turned(query: QueryDict, state: str, asked: Asked) -> str:
    """The same list with this state, or without it where it is chosen."""
    new = query.copy()
    new.pop("page", None)
    new.pop("state", None)
    if asked.state != state:
        new["state"] = state
    return f"?{new.urlencode()}"
