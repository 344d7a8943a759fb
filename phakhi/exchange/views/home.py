"""The first page of the room: which of the things does one want?"""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from phakhi.core.http import Request
from phakhi.exchange.permissions import can_ask_at_all
from phakhi.exchange.queries.catalogue import Asked, decided_share, entries
from phakhi.exchange.queries.requests import group_counts, shown, unanswered
from phakhi.exchange.views.frame import page, trail


@require_safe
def home(request: Request) -> HttpResponse:
    late = list(unanswered(request.acting)[:3])
    return page(
        request,
        "home.html",
        title=_("Requests and resources"),
        lead=_(
            "Ask an office to clear an obstacle, share what you have, or use what is the state's."
        ),
        trail=trail(request),
        counts=group_counts(request.acting),
        late=shown(request.acting, late),
        open_entries=entries(request.acting, Asked(is_open=True)).count(),
        share=decided_share(request.province),
        may_ask=can_ask_at_all(request.acting),
    )
